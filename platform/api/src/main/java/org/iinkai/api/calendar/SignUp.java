package org.iinkai.api.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Somebody signs people up for an event, themselves or colleagues.
 *
 * @param id made by the caller: the same request twice signs up once
 * @param by name and address of who signs up; confirmations go there
 * @param phone telephone number for questions; may be empty
 * @param company name of the company as typed; may be empty
 * @param member the member company, when it is known from who is signed in
 * @param people who takes part, 1 to 30
 * @param note what the applicant adds; may be empty
 */
public record SignUp(
        Id<SignUp> id,
        Id<Event> event,
        MailAddress by,
        String phone,
        String company,
        Optional<Id<Company>> member,
        List<Guest> people,
        String note,
        Locale locale) {

    /** Most people in one sign-up. */
    public static final int MOST_PEOPLE = 30;

    /**
     * Who takes part.
     *
     * @param person the person in the register, when known
     * @param email address for reminders; empty to use the applicant's
     * @param fee name of the fee that applies; empty when there is none
     */
    public record Guest(
            Optional<Id<Person>> person,
            String name,
            String kana,
            String department,
            String email,
            Attendance attendance,
            String fee) {

        public Guest {
            name = name.strip();
            kana = kana.strip();
            department = department.strip();
            email = email.strip();
            if (name.isEmpty() || name.length() > 100) {
                throw new Refused("core.refused.guest-name").at("name");
            }
            if (kana.length() > 200 || department.length() > 200) {
                throw new Refused("core.refused.too-long", 200).at("department");
            }
        }
    }

    public SignUp {
        people = List.copyOf(people);
        phone = phone.strip();
        company = company.strip();
        note = note.strip();
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw new Refused("core.refused.sign-up-people", MOST_PEOPLE).at("people");
        }
        if (by.name().isBlank()) {
            throw new Refused("core.refused.person-name").at("by");
        }
        if (note.length() > 1_000) {
            throw new Refused("core.refused.too-long", 1_000).at("note");
        }
    }
}
