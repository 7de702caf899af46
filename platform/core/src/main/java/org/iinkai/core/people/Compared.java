package org.iinkai.core.people;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Contact;
import org.iinkai.core.people.ContactMapper.RoleRow;

/** Which fields of people the record of changes tells of. */
final class Compared {

    static final Comparison<StoredPerson> PERSON = Comparison.<StoredPerson>start()
            .personal("core.field.person-name", StoredPerson::name)
            .personal("core.field.kana", StoredPerson::kana)
            .personal("core.field.email", StoredPerson::email)
            .personal("core.field.phone", StoredPerson::phone)
            .personal("core.field.consent-on", StoredPerson::consentOn)
            .personal("core.field.consent-to", StoredPerson::consentTo)
            .personal("core.field.note", StoredPerson::note);

    static final Comparison<Affiliation> AFFILIATION = Comparison.<Affiliation>start()
            .personal("core.field.company", Affiliation::companyName)
            .personal("core.field.department", Affiliation::department)
            .personal("core.field.job", Affiliation::post)
            .plain("core.field.from", Affiliation::from)
            .plain("core.field.to", Affiliation::to);

    static final Comparison<Contact> CONTACT = Comparison.<Contact>start()
            .personal("core.field.company", Contact::companyName)
            .plain("core.field.contact-role", Contact::role)
            .plain("core.field.from", Contact::from)
            .plain("core.field.to", Contact::to);

    static final Comparison<RoleRow> ROLE = Comparison.<RoleRow>start()
            .plain("core.field.name", RoleRow::nameJa)
            .plain("core.field.name-en", RoleRow::nameEn)
            .plain("core.field.position", RoleRow::position)
            .plain("core.field.opt-in", RoleRow::isOptIn);

    private Compared() {}
}
