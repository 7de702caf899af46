package org.iinkai.core.privacy;

import java.util.List;
import java.util.Map;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.members.People;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.api.records.Records;
import org.iinkai.api.text.Texts;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Makes what looks after personal data. */
public final class PrivacyOffice {

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
                        List.of(RequestMapper.class, ProvisionMapper.class, BreachMapper.class));
        RequestMapper requests = mappers.mapper(RequestMapper.class);
        Disclosure disclosure = new Disclosure(
                foundation,
                requests,
                new Disclosure.Sources(near.people(), near.bodies(), near.records(), near.texts()));
        return new Part(
                Map.of(
                        PrivacyRequests.class, new RequestDesk(foundation, requests, settings, disclosure),
                        Provisions.class, new ProvisionBook(foundation, mappers.mapper(ProvisionMapper.class)),
                        Breaches.class, new BreachLog(foundation, mappers.mapper(BreachMapper.class))),
                Map.of());
    }
}
