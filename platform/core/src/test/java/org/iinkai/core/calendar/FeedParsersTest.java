package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.again;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
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
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

/** Feeds as two programs read them that know nothing of each other. */
class FeedParsersTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final CalendarFeeds feeds = CORE.service(CalendarFeeds.class);
    private final Planned planned = new Planned(CORE);

    /** An event as a reader understands it. */
    private record Seen(
            String uid, String starts, String ends, String summary, String place, String status, int sequence) {}

    @BeforeAll
    static void people() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights,scoped
                clerk,事務局,Clerk,false,core.events-read,
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\n");
        CORE.asAdministrator(() -> {
            CORE.service(Accounts.class)
                    .create(new NewAccount("clerk", "clerk", "a long password for tests"), Set.of("clerk"));
            CORE.service(AccountDirectory.class).link(account(), person());
        });
    }

    private static Id<AccountRow> account() {
        return CORE.administrator(() -> CORE.service(AccountDirectory.class).find("clerk", PageRequest.first()))
                .rows()
                .getFirst()
                .id();
    }

    private static Id<org.iinkai.api.members.Person> person() {
        return CORE.administrator(
                () -> CORE.service(People.class).withCode("P1").orElseThrow().id());
    }

    private static String text(Consumer<OutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return out.toString(UTF_8);
    }

    /** What both readers see of an event; they must agree. */
    private static List<Seen> both(String ics, Id<Event> event) {
        List<Seen> one = biweekly(ics, event);
        assertThat(ical4j(ics, event)).isEqualTo(one);
        return one;
    }

    private static List<Seen> biweekly(String ics, Id<Event> event) {
        ICalendar calendar = Biweekly.parse(ics).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents().stream()
                .filter(each -> each.getUid().getValue().startsWith(event.toString()))
                .map(FeedParsersTest::seen)
                .sorted(Comparator.comparing(Seen::uid))
                .toList();
    }

    private static Seen seen(VEvent event) {
        return new Seen(
                event.getUid().getValue(),
                moment(event.getDateStart().getValue()),
                moment(event.getDateEnd().getValue()),
                event.getSummary().getValue(),
                event.getLocation() == null ? "" : event.getLocation().getValue(),
                event.getStatus().getValue(),
                event.getSequence().getValue());
    }

    private static String moment(biweekly.util.ICalDate date) {
        return date.hasTime()
                ? date.toInstant().toString()
                : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()).toString();
    }

    private static List<Seen> ical4j(String ics, Id<Event> event) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(ics));
            assertThat(calendar.validate(true).hasErrors()).isFalse();
            return calendar.getComponents().stream()
                    .filter(component -> component.getName().equals(Component.VEVENT))
                    .filter(component -> value(component, Property.UID).startsWith(event.toString()))
                    .map(FeedParsersTest::seen)
                    .sorted(Comparator.comparing(Seen::uid))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static Seen seen(Component event) {
        return new Seen(
                value(event, Property.UID),
                moment(event, Property.DTSTART),
                moment(event, Property.DTEND),
                value(event, Property.SUMMARY),
                value(event, Property.LOCATION),
                value(event, Property.STATUS),
                Integer.parseInt(value(event, Property.SEQUENCE)));
    }

    private static String value(Component component, String name) {
        return component.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    private static String moment(Component component, String name) {
        net.fortuna.ical4j.model.property.DateProperty<Temporal> property = component
                .<net.fortuna.ical4j.model.property.DateProperty<Temporal>>getProperty(name)
                .orElseThrow();
        Temporal date = property.getDate();
        return date instanceof LocalDate ? date.toString() : Instant.from(date).toString();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TOKYO).toInstant();
    }

    @Test
    void times_whole_days_and_several_days_are_read_alike() {
        SaveEvent request = request(
                planned.series(NumberingScheme.LIFETIME),
                UNLIMITED,
                session(DAY, Form.VENUE),
                new EventSession(DAY.plusDays(1), Optional.empty(), Optional.empty(), Form.VENUE, "大阪; 2階, 会議室\\A"),
                new EventSession(
                        DAY.plusDays(2),
                        Optional.of(LocalTime.of(8, 0)),
                        Optional.of(LocalTime.of(9, 0)),
                        Form.ONLINE,
                        ""));
        planned.save(request);
        List<Seen> seen = both(text(feeds::writePublic), request.id());
        assertThat(seen).hasSize(3);
        assertThat(seen.get(0).starts()).isEqualTo(at(DAY, 14).toString());
        assertThat(seen.get(0).ends()).isEqualTo(at(DAY, 17).toString());
        assertThat(seen.get(1).starts()).isEqualTo(DAY.plusDays(1).toString());
        assertThat(seen.get(1).ends()).isEqualTo(DAY.plusDays(2).toString());
        assertThat(seen.get(1).place()).isEqualTo("大阪; 2階, 会議室\\A");
        assertThat(seen.get(2).starts())
                .as("eight in the morning is the day before in UTC")
                .isEqualTo(DAY.plusDays(1)
                        .atTime(23, 0)
                        .toInstant(java.time.ZoneOffset.UTC)
                        .toString());
    }

    @Test
    void changes_and_cancelling_are_read_alike() {
        SaveEvent request = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        planned.save(request);
        Seen before = both(text(feeds::writePublic), request.id()).getFirst();
        planned.save(again(request, 1, false, UNLIMITED, session(DAY.plusDays(3), Form.VENUE)));
        Seen after = both(text(feeds::writePublic), request.id()).getFirst();
        CORE.asAdministrator(() -> CORE.service(Calendar.class).cancel(request.id(), "台風"));
        Seen cancelled = both(text(feeds::writePublic), request.id()).getFirst();
        assertThat(List.of(before.uid(), after.uid(), cancelled.uid())).containsOnly(before.uid());
        assertThat(List.of(before.sequence(), after.sequence(), cancelled.sequence()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(cancelled.status()).isEqualTo("CANCELLED");
        assertThat(cancelled.summary()).isEqualTo("【中止】交流会");
    }

    @Test
    void long_japanese_lines_come_back_whole() {
        String title = "日本コンタクトセンター協会設立二十五周年記念シンポジウム𠮷野「顧客体験の未来」".repeat(3);
        SaveEvent plain = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        planned.save(new SaveEvent(
                plain.id(),
                plain.series(),
                OptionalInt.empty(),
                title,
                plain.sessions(),
                plain.programme(),
                plain.outline(),
                false,
                0));
        String ics = text(feeds::writePublic);
        assertThat(ics.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(both(ics, plain.id()).getFirst().summary()).isEqualTo(title);
    }

    @Test
    void feeds_of_a_person_and_of_a_body_are_read_alike() {
        Caller clerk =
                new Caller(account().toString(), "clerk", "", Locale.JAPANESE, Grants.of(Set.of("core.events-read")));
        SaveEvent bare = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        SaveEvent ofBody = new SaveEvent(
                bare.id(),
                bare.series(),
                OptionalInt.empty(),
                bare.title(),
                bare.sessions(),
                bare.programme(),
                Planned.outline(UNLIMITED, "pr"),
                false,
                0);
        SaveEvent joined = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        planned.save(ofBody);
        planned.save(joined);
        CORE.asAdministrator(
                () -> CORE.service(Events.class).enrol(new Enrol(Id.next(), joined.id(), person(), Optional.empty())));
        String body = feed(CallerScope.get(clerk, () -> feeds.add(Scope.BODY, "pr")));
        String mine = feed(CallerScope.get(clerk, () -> feeds.add(Scope.MINE, "")));
        assertThat(both(body, ofBody.id())).hasSize(1);
        assertThat(both(body, joined.id())).isEmpty();
        assertThat(both(mine, joined.id())).hasSize(1);
        assertThat(both(mine, ofBody.id())).isEmpty();
    }

    private String feed(String secret) {
        return text(out -> assertThat(feeds.write(secret, out)).isTrue());
    }
}
