package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.portal.PortalPlaces.Attendee;
import org.iinkai.api.text.Phrase;
import org.iinkai.ui.kit.Dates;

/** What member companies do at the school by themselves, without any right. */
class CompanyPlacesTest {

    @RegisterExtension
    static final School school = new School();

    private final LocalDate soon = LocalDate.now(Dates.ZONE).plusDays(30);

    private final CompanyPlaces places = school.get(CompanyPlaces.class);

    @Test
    void a_company_applies_for_its_people_and_takes_them_off_again() {
        Id<Company> aoba = school.company("青葉コール");
        Caller contact = school.contact(aoba, "青木 花");
        Id<Event> run = school.plan("claims", soon);

        CallerScope.run(contact, () -> {
            Attendee self = places.run(aoba, run).attendees().getFirst();
            assertThat(self.place()).isEmpty();
            places.apply(aoba, run, List.of(self.person()));
            Attendee taken = places.run(aoba, run).attendees().getFirst();
            assertThat(taken.place()).isPresent();
            assertThat(items(OwnPlaces.class, aoba))
                    .extracting(PortalItems.Item::title)
                    .containsExactly(Phrase.of("training.history.run-of", "クレーム対応講座", "青木 花"));
            assertThatThrownBy(() -> places.apply(aoba, run, List.of(self.person())))
                    .isInstanceOf(Refused.class);
            places.giveBack(aoba, run, taken.place().orElseThrow());
            assertThat(school.get(OwnPlaces.class).of(aoba, 5)).isEmpty();
        });

        assertThat(school.auditOf(run))
                .containsExactly("training.audit.withdrawn", "training.audit.enrolled", "training.audit.planned");
    }

    @Test
    void only_runs_to_come_with_a_place_left_are_offered() {
        Id<Company> aoba = school.company("青葉コール");
        Caller contact = school.contact(aoba, "青木 花");
        Id<Event> open = school.plan("claims", soon);
        school.plan("claims", LocalDate.of(2024, 4, 19));
        Id<Event> full = school.plan(
                PlanRun.of(Id.next(), "claims", soon, Form.ONLINE, "").withCapacity(1));
        school.enrol(full, school.person("先山 早", ""));

        CallerScope.run(contact, () -> {
            assertThat(items(OpenRuns.class, aoba))
                    .extracting(PortalItems.Item::path)
                    .containsExactly("training/apply?company=" + aoba + "&run=" + open);
            Id<Person> self = places.run(aoba, full).attendees().getFirst().person();
            assertThatThrownBy(() -> places.apply(aoba, full, List.of(self))).hasMessageContaining("event-full");
        });
    }

    @Test
    void another_companys_person_gets_nothing() {
        Id<Company> aoba = school.company("青葉コール");
        Caller contact = school.contact(aoba, "青木 花");
        Caller other = school.contact(school.company("みどり商会"), "緑川 薫");
        Id<Event> run = school.plan("claims", soon);
        Id<Person> person = Id.of(contact.person());
        CallerScope.run(contact, () -> places.apply(aoba, run, List.of(person)));

        CallerScope.run(other, () -> {
            assertThatThrownBy(() -> places.run(aoba, run)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> places.apply(aoba, run, List.of(person))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> places.giveBack(aoba, run, Id.next())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.get(OpenRuns.class).of(aoba, 5)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.get(OwnPlaces.class).of(aoba, 5)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.get(Courses.class).run(run)).isInstanceOf(Forbidden.class);
        });
    }

    private <T extends PortalPart> List<PortalItems.Item> items(Class<T> part, Id<Company> company) {
        return school.get(part).of(company, 5).orElseThrow().items();
    }
}
