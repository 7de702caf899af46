package org.iinkai.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.Entrance.Step;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.accounts.SingleSignOn.Departure;
import org.iinkai.api.accounts.SingleSignOn.Return;
import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;
import org.iinkai.core.accounts.AccountSettings;
import org.iinkai.core.accounts.ProviderSettings;
import org.iinkai.signon.ForgingProvider.Forgery;

/** Answers to single sign-on that are wrong in one thing: each is refused, told to the log without secrets, and changes nothing. */
class ForgedAnswersTest {

    private static final String HERE = "192.0.2.1";
    private static final Pattern NONCE = Pattern.compile("nonce=([^&]+)");
    private static final ForgingProvider PROVIDER = ForgingProvider.start();

    @RegisterExtension
    static final TestCore CORE = new TestCore(new AccountSettings(
            true,
            Optional.of(new ProviderSettings(
                    PROVIDER.issuer(),
                    ForgingProvider.CLIENT,
                    ForgingProvider.SECRET,
                    new Localized("協会アカウント", "the account")))));

    private final SingleSignOn signOn = CORE.service(SingleSignOn.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeAll
    static void account() {
        CORE.clock().set(Instant.now());
        CORE.load("core.roles", "code,name_ja,name_en,all,rights\nadministrator,管理者,Administrator,true,\n");
        CORE.asAdministrator(() -> CORE.service(AccountDirectory.class)
                .invite(new InviteAccount(
                        Id.next(),
                        new MailAddress("水野 花子", "hanako@example.jp"),
                        Set.of("administrator"),
                        Locale.JAPANESE)));
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger().addAppender(lines);
    }

    @AfterEach
    void hearNoMore() {
        logger().detachAppender(lines);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("org.iinkai.core.accounts");
    }

    private static String nonce(Departure departure) {
        Matcher nonce = NONCE.matcher(departure.to().getRawQuery());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static Map<String, String> answer(Departure departure) {
        Matcher state = Pattern.compile("state=([^&]+)").matcher(departure.to().getRawQuery());
        assertThat(state.find()).isTrue();
        return Map.of("state", state.group(1), "code", ForgingProvider.CODE);
    }

    private static String count(String table) {
        return CORE.database().value("SELECT count(*) FROM core." + table);
    }

    @Test
    void an_answer_with_nothing_wrong_leads_on_and_the_second_step_is_asked_here_however_many_factors_it_tells_of() {
        Departure departure = signOn.depart("/");
        PROVIDER.answer(Forgery.NOTHING, nonce(departure));
        Return back = signOn.arrive(departure.browser(), answer(departure), HERE);
        assertThat(back.entry())
                .isInstanceOfSatisfying(
                        Entry.Next.class, next -> assertThat(next.kind()).isEqualTo(Step.Kind.SET_UP));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void an_answer_that_is_wrong_in_one_thing_is_refused(Forgery forgery) {
        String sessions = count("session");
        String steps = count("sign_in_step");
        String known = count("sign_on_identity");
        Departure departure = signOn.depart("/");
        String nonce = nonce(departure);
        PROVIDER.answer(forgery, nonce);

        assertThatThrownBy(() -> signOn.arrive(departure.browser(), answer(departure), HERE))
                .hasMessageStartingWith("core.refused.sso[");

        assertThat(count("session")).isEqualTo(sessions);
        assertThat(count("sign_in_step")).isEqualTo(steps);
        assertThat(count("sign_on_identity")).isEqualTo(known);
        isTold(departure, nonce);
        PROVIDER.answer(Forgery.NOTHING, nonce);
        assertThatThrownBy(() -> signOn.arrive(departure.browser(), answer(departure), HERE))
                .as("the attempt is used up")
                .hasMessageStartingWith("core.refused.sso[");
    }

    @Test
    void an_answer_that_names_another_issuer_in_its_address_is_refused_before_anything_is_asked() {
        Departure departure = signOn.depart("/");
        PROVIDER.answer(Forgery.NOTHING, nonce(departure));
        Map<String, String> mixed = new HashMap<>(answer(departure));
        mixed.put("iss", "https://evil.example");
        assertThatThrownBy(() -> signOn.arrive(departure.browser(), mixed, HERE))
                .hasMessageStartingWith("core.refused.sso[");
        isTold(departure, nonce(departure));
    }

    @Test
    void giving_up_at_the_provider_is_no_way_in() {
        Departure departure = signOn.depart("/");
        Map<String, String> denied = new HashMap<>(answer(departure));
        denied.remove("code");
        denied.put("error", "access_denied");
        assertThatThrownBy(() -> signOn.arrive(departure.browser(), denied, HERE))
                .hasMessageStartingWith("core.refused.sso[");
    }

    /** One line says why and from where, and holds nothing that opens anything. */
    private void isTold(Departure departure, String nonce) {
        assertThat(lines.list).hasSize(1);
        ILoggingEvent line = lines.list.getFirst();
        assertThat(line.getLevel()).isEqualTo(Level.WARN);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage())
                .contains(HERE)
                .doesNotContain(
                        ForgingProvider.CODE,
                        ForgingProvider.SECRET,
                        nonce,
                        departure.browser(),
                        "evil",
                        "hanako",
                        "eyJ");
    }
}
