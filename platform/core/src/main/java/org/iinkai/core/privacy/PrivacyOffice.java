package org.iinkai.core.privacy;

import java.util.List;
import java.util.Map;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.members.People;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.records.Records;
import org.iinkai.api.text.Texts;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Contributed;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Makes what looks after personal data. */
public final class PrivacyOffice {

    private static final int ONE_YEAR = 12;
    private static final int FIVE_YEARS = 60;

    private PrivacyOffice() {}

    /** Who knows something about people, and the texts to write it with. */
    public record Neighbours(People people, Bodies bodies, Records records, Texts texts) {}

    /** The part of the core that looks after personal data. */
    public static Part in(Foundation foundation, Neighbours near, PrivacySettings settings) {
        var mappers = foundation
                .database()
                .mappers(
                        "core.privacy",
                        RequestMapper.class.getClassLoader(),
                        List.of(
                                RequestMapper.class,
                                ProvisionMapper.class,
                                BreachMapper.class,
                                RetentionMapper.class,
                                KeptPeopleMapper.class,
                                KeptApplicationsMapper.class,
                                KeptMailMapper.class));
        keep(foundation, mappers);
        RequestMapper requests = mappers.mapper(RequestMapper.class);
        Disclosure disclosure = new Disclosure(
                foundation,
                requests,
                new Disclosure.Sources(near.people(), near.bodies(), near.records(), near.texts()));
        return new Part(
                Map.of(
                        PrivacyRequests.class, new RequestDesk(foundation, requests, settings, disclosure),
                        Provisions.class, new ProvisionBook(foundation, mappers.mapper(ProvisionMapper.class)),
                        Breaches.class, new BreachLog(foundation, mappers.mapper(BreachMapper.class)),
                        Retention.class, new RetentionDesk(foundation, mappers.mapper(RetentionMapper.class))),
                Map.of());
    }

    /** Tells what the register itself keeps of people. */
    private static void keep(Foundation foundation, MapperSet mappers) {
        Contributed all = foundation.contributed();
        all.personalData(
                new Purpose("core.retention.people", "core.retention.people-purpose", FIVE_YEARS),
                new KeptPeople(foundation, mappers.mapper(KeptPeopleMapper.class)));
        all.personalData(
                new Purpose("core.retention.applications", "core.retention.applications-purpose", ONE_YEAR),
                new KeptApplications(foundation, mappers.mapper(KeptApplicationsMapper.class)));
        all.personalData(
                new Purpose("core.retention.mail", "core.retention.mail-purpose", ONE_YEAR),
                new KeptMail(foundation, mappers.mapper(KeptMailMapper.class)));
    }
}
