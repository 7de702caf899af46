package org.iinkai.ui.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.PortalPlaces.Attendee;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.shell.members.RegisterTest;

class PortalEventsViewsTest extends RegisterTest {

    private final Id<Person> head = Id.next();
    private final Id<Person> other = Id.next();

    @BeforeEach
    void an_event_to_sign_up_for() {
        core.database()
                .executeAsOwner(
                        "TRUNCATE core.event_series, core.event, core.body, core.number_series, core.person CASCADE");
        person(head, "青木 花", "hana@example.jp", "responsible");
        person(other, "青山 進", "susumu@example.jp", "contact");
        core.load("core.event-series", """
                code,name_ja,name_en,kind,numbering,people,bodies
                exchange,会員交流会,,event,lifetime,participants,
                """);
        core.load("core.events", """
                key,series,number,title,days,starts,ends,form,place,audience,bodies,status,seats
                e1,exchange,14,会員交流会,2025-02-20,14:00,17:00,venue,東京会議室,members,,planned,5
                """);
        core.asAdministrator(() -> core.service(SignUps.class)
                .open(
                        entry().id(),
                        new Opening(Instant.parse("2025-01-10T00:00:00Z"), Instant.parse("2025-02-10T00:00:00Z"))));
    }

    private void person(Id<Person> id, String name, String email, String role) {
        People people = core.service(People.class);
        LocalDate from = LocalDate.of(2020, 4, 1);
        people.add(new Person(id, name, "", email, "", Consent.none(), "", 0), Optional.of(id("001")), from);
        people.save(new Contact(Id.next(), id("001"), id, "", "", role, from, Optional.empty()));
    }

    private static CalendarEntry entry() {
        return core.administrator(
                        () -> core.service(Calendar.class).entries(CalendarFilter.of(new FiscalYear(2024).period())))
                .getFirst();
    }

    private static List<SignUpRow> people() {
        return core.administrator(() -> core.service(SignUps.class).people(entry().id(), PageRequest.first()))
                .rows();
    }

    /** Does something as a contact of the company who has no right at all. */
    private void asHead(Runnable work) {
        Caller caller = new Caller("account", head.toString(), "青木 花", "s", "192.0.2.1", Locale.JAPANESE, Grants.NONE);
        desk.self = Optional.of(caller);
        CallerScope.run(caller, work);
    }

    @Test
    @SuppressWarnings("unchecked") // the only group of people
    void a_company_applies_for_several_and_gives_a_place_back() {
        Id<org.iinkai.api.members.Company> company = id("001");
        asHead(() -> {
            open("portal/" + company + "/events");
            assertThat(heading()).isEqualTo("行事の申し込み・参加状況");
            assertThat(lines("これから開催する行事"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("第14回 会員交流会", "会場 残り5名", "受付中"));
            open("portal/" + company + "/events/" + entry().id());
            press("申し込む");
            assertThat(words()).contains("参加する人を1名以上選択するか、入力してください。");
            CheckboxGroup<Attendee> group = find(CheckboxGroup.class).single();
            group.setValue(Set.copyOf(group.getListDataView().getItems().toList()));
            find(TextArea.class)
                    .withCondition(field -> field.getLabel().startsWith("一覧にない人"))
                    .single()
                    .setValue("新井 実／アライ ミノル／営業部\n");
            assertThat(find(TextField.class)
                            .withCondition(field -> field.getLabel().startsWith("確認メールの送り先"))
                            .single()
                            .getValue())
                    .isEqualTo("hana@example.jp");
            press("申し込む");
        });
        assertThat(people())
                .extracting(SignUpRow::name, SignUpRow::department)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("青木 花", ""),
                        org.assertj.core.api.Assertions.tuple("青山 進", ""),
                        org.assertj.core.api.Assertions.tuple("新井 実", "営業部"));
        asHead(() -> {
            assertThat(lines("自社の参加者")).hasSize(3);
            find(Button.class)
                    .withCondition(button -> button.getAriaLabel()
                            .filter("申し込みを取り消す：新井 実"::equals)
                            .isPresent())
                    .single()
                    .click();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(lines("自社の参加者")).hasSize(2);
        });
        assertThat(people()).hasSize(2);
    }

    @Test
    void past_events_stand_with_their_certificates_and_a_foreign_company_is_not_found() {
        core.load("core.people", "code,name,kana,company_number,from\nP1,青島 一,アオシマ ハジメ,001,2020-04-01\n");
        core.load("core.events", """
                key,series,number,title,days,starts,ends,form,place,audience,bodies,status
                e0,exchange,13,会員交流会,2024-10-24,14:00,17:00,venue,東京会議室,members,,held
                """);
        core.load("core.participants", "event,person_code,form,status\ne0,P1,venue,attended\n");
        core.database().executeAsOwner("UPDATE core.event SET offers_certificates = true WHERE number = 13");
        Id<org.iinkai.api.members.Company> company = id("001");
        Id<org.iinkai.api.members.Company> foreign = id("002");
        asHead(() -> {
            open("portal/" + company + "/events");
            assertThat(words()).contains("参加予定の行事はありません。", "これまでの参加");
            assertThat(lines("自社の参加者"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("青島 一", "第13回 会員交流会", "2024/10/24"));
            assertThat(find(Anchor.class).withText("証明書（PDF）").exists()).isTrue();
            open("portal/" + foreign + "/events");
            assertThat(words()).doesNotContain("青島");
        });
    }
}
