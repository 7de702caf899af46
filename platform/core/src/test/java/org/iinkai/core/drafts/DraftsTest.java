package org.iinkai.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.drafts.Draft;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Forbidden;
import org.iinkai.core.TestCore;

class DraftsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String FORM = "core.company:1";

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Drafts drafts = CORE.service(Drafts.class);
    private Caller aoba = Caller.system("");
    private Caller wakaba = Caller.system("");

    @BeforeEach
    void open_two_accounts() {
        CORE.database().executeAsOwner("TRUNCATE core.draft");
        aoba = person();
        wakaba = person();
    }

    @Test
    void only_who_typed_a_draft_reads_it_whatever_the_others_rights() {
        keep(aoba, FORM, "青葉\n\"𠮷\"");

        assertThat(draft(aoba, FORM)).hasValueSatisfying(draft -> {
            assertThat(draft.fields()).isEqualTo(Map.of("name", new Draft.Change("前", "青葉\n\"𠮷\"")));
            assertThat(draft.keptAt()).isEqualTo(CORE.clock().instant());
        });
        assertThat(draft(wakaba, FORM)).isEmpty();
        Caller withAll = new Caller(wakaba.account(), wakaba.name(), wakaba.session(), Locale.JAPANESE, Grants.ALL);
        assertThat(draft(withAll, FORM)).isEmpty();
    }

    @Test
    void the_last_one_counts_and_a_deleted_one_is_gone() {
        keep(aoba, FORM, "青");
        keep(aoba, FORM, "青葉");
        assertThat(draft(aoba, FORM).orElseThrow().fields()).containsEntry("name", new Draft.Change("前", "青葉"));
        keep(wakaba, FORM, "若葉");

        as(aoba, () -> drafts.delete(FORM));

        assertThat(draft(aoba, FORM)).isEmpty();
        assertThat(draft(wakaba, FORM)).isPresent();
    }

    @Test
    void an_old_one_is_offered_no_more_and_swept() {
        keep(aoba, FORM, "青葉");
        CORE.clock().set(CORE.clock().instant().plus(Drafts.KEPT).plus(Duration.ofSeconds(1)));
        assertThat(draft(aoba, FORM)).isEmpty();
        keep(aoba, "core.company:2", "若葉");

        ((DraftBox) drafts).sweep();

        assertThat(CORE.database().value("SELECT string_agg(form, ' ') FROM core.draft"))
                .isEqualTo("core.company:2");
    }

    @Test
    void the_oldest_gives_way_and_one_too_long_is_not_kept() {
        for (int i = 0; i <= Drafts.MOST; i++) {
            CORE.clock().set(CORE.clock().instant().plusSeconds(1));
            keep(aoba, "form" + i, "青葉");
        }
        assertThat(draft(aoba, "form0")).isEmpty();
        assertThat(draft(aoba, "form1")).isPresent();

        keep(aoba, "long", "あ".repeat(Drafts.LONGEST));

        assertThat(draft(aoba, "long")).isEmpty();
    }

    @Test
    void the_system_has_none_and_nobody_is_refused() {
        CORE.asAdministrator(() -> drafts.keep(FORM, Map.of()));
        CORE.asAdministrator(() -> assertThat(drafts.draft(FORM)).isEmpty());
        assertThatThrownBy(() -> drafts.draft(FORM)).isInstanceOf(Forbidden.class);
    }

    private static Caller person() {
        Accounts accounts = CORE.service(Accounts.class);
        String login = "p" + UUID.randomUUID();
        CORE.asAdministrator(() -> accounts.create(new NewAccount(login, "青葉", PASSWORD), Set.of()));
        String token =
                accounts.signIn(login, PASSWORD.toCharArray(), "127.0.0.1").value();
        return accounts.session(token).orElseThrow();
    }

    private void keep(Caller caller, String form, String typed) {
        as(caller, () -> drafts.keep(form, Map.of("name", new Draft.Change("前", typed))));
    }

    private Optional<Draft> draft(Caller caller, String form) {
        Supplier<Optional<Draft>> read = () -> drafts.draft(form);
        return CallerScope.get(caller, read);
    }

    private static void as(Caller caller, Runnable work) {
        CallerScope.run(caller, work);
    }
}
