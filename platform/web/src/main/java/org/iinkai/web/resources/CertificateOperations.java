package org.iinkai.web.resources;

import java.util.stream.Stream;

import org.iinkai.api.calendar.Certificate;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestStream;

/** Certificates of people who came to an event. What reads gives nobody a number; that is what issuing is for. */
final class CertificateOperations {

    private static final String PDF = "application/pdf";

    private final CalendarServices services;
    private final Certificates certificates;

    CertificateOperations(CalendarServices services) {
        this.services = services;
        this.certificates = services.certificates();
    }

    Stream<RestOperation> all() {
        return Stream.of(
                RestOperation.get(
                                "/{id}/certificates",
                                "Certificates that were issued, by number",
                                Certificate[].class,
                                request -> certificates.issued(services.calendar()
                                        .entry(EventResource.id(request))
                                        .id()))
                        .with(EventResource.ID),
                RestOperation.post(
                                "/{id}/certificates",
                                "Gives everybody who came a certificate with a number; who has one keeps it",
                                Void.class,
                                Certificate[].class,
                                request -> certificates.issue(EventResource.id(request)))
                        .with(EventResource.ID),
                RestOperation.get(
                                "/{id}/certificates/file",
                                "All certificates that were issued, each on a page of its own",
                                RestStream.class,
                                this::file)
                        .with(EventResource.ID),
                RestOperation.get(
                                "/{id}/certificates/{place}/file",
                                "A certificate that was issued",
                                RestStream.class,
                                this::fileOf)
                        .with(EventResource.ID, SignUpOperations.PLACE),
                RestOperation.post(
                                "/{id}/certificates/offer",
                                "Says whether people may fetch their own by the link of their sign-up",
                                OfferBody.class,
                                OfferBody.class,
                                this::offer)
                        .with(EventResource.ID)
                        .example(new OfferBody(true)));
    }

    private RestStream file(RestRequest request) {
        Id<Event> event = EventResource.id(request);
        return new RestStream(PDF, "certificates.pdf", out -> certificates.writeIssued(event, out));
    }

    private RestStream fileOf(RestRequest request) {
        Id<Participation> place = Id.of(request.place("place"));
        Certificate certificate = certificates.issued(EventResource.id(request)).stream()
                .filter(issued -> issued.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound("certificate of " + place));
        return new RestStream(
                PDF, "certificate_" + certificate.number() + ".pdf", out -> certificates.write(place, out));
    }

    private OfferBody offer(RestRequest request) {
        OfferBody body = request.body(OfferBody.class);
        certificates.offer(EventResource.id(request), body.offered());
        return body;
    }

    /** Whether people may fetch their own. */
    record OfferBody(boolean offered) {}
}
