package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.again;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.CalendarFeeds.Scope;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.members.People;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

class FeedsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final CalendarFeeds feeds = CORE.service(CalendarFeeds.class);
    private final Calendar calendar = CORE.service(Calendar.class);
    private final Planned planned = new Planned(CORE);

    @BeforeAll
    static void people() {
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights,scoped
                clerk,事務局,Clerk,false,core.events-read,
                nobody,なし,Nobody,false,core.members-read,
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\nP2,青木 二,,\n");
        account("clerk", "P1");
        account("nobody", "P2");
    }

    private static void account(String login, String person) {
        CORE.asAdministrator(() -> {
            CORE.service(Accounts.class)
                    .create(new NewAccount(login, login, "a long password for tests"), Set.of(login));
            CORE.service(AccountDirectory.class)
                    .link(
                            id(login),
                            CORE.service(People.class)
                                    .withCode(person)
                                    .orElseThrow()
                                    .id());
        });
    }

    private static Id<AccountRow> id(String login) {
        return CORE.administrator(() -> CORE.service(AccountDirectory.class).find(login, PageRequest.first()))
                .rows()
                .getFirst()
                .id();
    }

    private static Caller caller(String login, String... rights) {
        return new Caller(id(login).toString(), login, "", Locale.JAPANESE, Grants.of(Set.of(rights)));
    }

    private static String text(java.util.function.Consumer<OutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return out.toString(UTF_8);
    }

    private String feed(String secret) {
        return text(out -> assertThat(feeds.write(secret, out)).isTrue());
    }

    private List<VEvent> events(String ics, Id<Event> id) {
        ICalendar read = Biweekly.parse(ics).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        return read.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(id.toString()))
                .sorted(Comparator.comparing(event -> event.getUid().getValue()))
                .toList();
    }

    private List<VEvent> published(Id<Event> id) {
        return events(text(feeds::writePublic), id);
    }

    @Test
    void a_public_event_is_read_back_with_its_times_in_utc() {
        SaveEvent request = request(
                planned.series(NumberingScheme.LIFETIME),
                UNLIMITED,
                session(DAY, Form.VENUE),
                new EventSession(DAY.plusDays(1), Optional.empty(), Optional.empty(), Form.VENUE, "大阪; 2階, 会議室\\A"));
        planned.save(request);

        List<VEvent> read = published(request.id());
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2025-02-20T05:00:00Z"));
        assertThat(read.getFirst().getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse("2025-02-20T08:00:00Z"));
        assertThat(read.getFirst().getSummary().getValue()).isEqualTo("交流会（1/2）");
        assertThat(read.getFirst().getStatus().isConfirmed()).isTrue();
        assertThat(read.getLast().getDateStart().getValue().hasTime()).isFalse();
        assertThat(read.getLast().getLocation().getValue()).isEqualTo("大阪; 2階, 会議室\\A");
        assertThat(read.getFirst().getUrl().getValue()).isEqualTo("https://iinkai.example.jp/events/" + request.id());
    }

    @Test
    void a_change_raises_the_sequence_and_a_cancelled_event_says_so() {
        SaveEvent request = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        planned.save(request);
        VEvent before = published(request.id()).getFirst();
        planned.save(again(request, 1, false, UNLIMITED, session(DAY.plusDays(3), Form.VENUE)));
        VEvent after = published(request.id()).getFirst();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        CORE.asAdministrator(() -> calendar.cancel(request.id(), "台風"));
        VEvent cancelled = published(request.id()).getFirst();
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(after.getSequence().getValue());
        assertThat(cancelled.getSummary().getValue()).isEqualTo("【中止】交流会");
    }

    @Test
    void lines_are_folded_at_75_octets_and_never_within_a_character() {
        String title = "日本コンタクトセンター協会設立二十五周年記念シンポジウム𠮷野「顧客体験の未来」".repeat(3);
        SaveEvent request = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        planned.save(new SaveEvent(
                request.id(),
                request.series(),
                OptionalInt.empty(),
                title,
                request.sessions(),
                request.programme(),
                request.outline(),
                false,
                0));
        String ics = text(feeds::writePublic);
        assertThat(ics.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD", "\n");
        });
        assertThat(published(request.id()).getFirst().getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void only_public_events_are_in_the_public_feed_and_no_link_to_join() {
        SaveEvent inner = with(EventOutline.of(List.of()));
        planned.save(inner);
        assertThat(published(inner.id())).isEmpty();
        assertThat(text(feeds::writePublic)).doesNotContain("zoom.example");
    }

    private SaveEvent with(EventOutline outline) {
        return new SaveEvent(
                Id.next(),
                planned.series(NumberingScheme.LIFETIME),
                OptionalInt.empty(),
                "会員の会",
                List.of(session(DAY, Form.HYBRID)),
                List.of(new ProgrammePart(
                        "", false, Optional.of(java.net.URI.create("https://zoom.example/j/1")), List.of())),
                outline,
                false,
                0);
    }

    @Test
    void a_person_follows_what_they_may_see_by_a_secret_address_until_it_is_taken_away() {
        SaveEvent inner = with(EventOutline.of(List.of()));
        planned.save(inner);
        Caller clerk = caller("clerk", "core.events-read");
        String secret = CallerScope.get(clerk, () -> feeds.add(Scope.ALL, ""));
        assertThat(events(feed(secret), inner.id())).hasSize(1);
        assertThat(feeds.write(secret + "x", OutputStream.nullOutputStream())).isFalse();
        assertThat(feeds.write("", OutputStream.nullOutputStream())).isFalse();

        List<CalendarFeeds.Feed> own = CallerScope.get(clerk, feeds::feeds);
        assertThat(own)
                .singleElement()
                .satisfies(feed -> assertThat(feed.usedAt()).isPresent());
        CallerScope.run(caller("nobody"), () -> feeds.remove(own.getFirst().id()));
        assertThat(feed(secret)).as("only the owner takes it away").isNotEmpty();
        CallerScope.run(clerk, () -> feeds.remove(own.getFirst().id()));
        assertThat(feeds.write(secret, OutputStream.nullOutputStream())).isFalse();
    }

    @Test
    void somebody_without_rights_follows_what_they_take_part_in() {
        Caller nobody = caller("nobody");
        assertThatThrownBy(() -> CallerScope.run(nobody, () -> feeds.add(Scope.ALL, "")))
                .isInstanceOf(Forbidden.class);
        String secret = CallerScope.get(nobody, () -> feeds.add(Scope.MINE, ""));
        SaveEvent joined = with(EventOutline.of(List.of()));
        SaveEvent other = with(EventOutline.of(List.of()));
        planned.save(joined);
        planned.save(other);
        CORE.asAdministrator(() -> CORE.service(Events.class)
                .enrol(new Enrol(
                        Id.next(),
                        joined.id(),
                        CORE.service(People.class).withCode("P2").orElseThrow().id(),
                        Optional.empty())));
        assertThat(events(feed(secret), joined.id())).hasSize(1);
        assertThat(events(feed(secret), other.id())).isEmpty();
        CORE.asAdministrator(() -> CORE.service(AccountDirectory.class).disable(id("nobody")));
        assertThat(feeds.write(secret, OutputStream.nullOutputStream())).isFalse();
    }

    @Test
    void old_events_are_left_out() {
        SaveEvent old = request(
                planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(LocalDate.of(2021, 1, 1), Form.VENUE));
        planned.save(old);
        assertThat(published(old.id())).isEmpty();
    }
}
