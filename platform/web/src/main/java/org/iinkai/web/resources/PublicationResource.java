package org.iinkai.web.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.PublicationFilter;
import org.iinkai.api.publishing.PublicationRow;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.time.CalendarDate;

/** What is made known: prepared, approved, released, with the evidence of each channel. */
final class PublicationResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the publication.");
    private static final RestParameter CHANNEL =
            RestParameter.text("channel", "Code of the channel.").example("website");

    private final Publications publications;

    PublicationResource(Publications publications) {
        this.publications = publications;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.of(lists(), one(), steps(), deliveries())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<RestOperation> lists() {
        return Stream.of(
                RestOperation.page("", "Publications, the one changed last first", PublicationRow.class, this::find)
                        .with(
                                RestParameter.text("text", "Words of the title."),
                                RestParameter.text("status", "How far they are; all when left out.")
                                        .oneOf(Arrays.stream(Status.values())
                                                .map(Enum::name)
                                                .toArray(String[]::new)),
                                RestParameter.text("body", "Code of the body in charge.")
                                        .example("pr-committee"),
                                RestParameter.text("subject", "Record that they are about.")
                                        .example("document:0199c1d2-0000-7000-8000-000000000000")),
                RestOperation.post("", "Adds a draft", NewPublication.class, Publication.class, request -> {
                            NewPublication body = request.body(NewPublication.class);
                            return publications.save(
                                    body.publication().as(body.id().orElseGet(Id::next), 0));
                        })
                        .creating(Publication.class, Publication::id)
                        .versioned(Publication.class, Publication::version)
                        .example(new NewPublication(Optional.empty(), PublicationBody.example())));
    }

    private Stream<RestOperation> one() {
        return Stream.of(
                RestOperation.get(
                                "/{id}",
                                "A publication",
                                Publication.class,
                                request -> publications.publication(id(request)))
                        .with(ID)
                        .versioned(Publication.class, Publication::version),
                RestOperation.put(
                                "/{id}",
                                "Changes a publication, which becomes a draft again",
                                PublicationBody.class,
                                Publication.class,
                                request -> publications.save(
                                        request.body(PublicationBody.class).as(id(request), request.version())))
                        .with(ID)
                        .conditional()
                        .versioned(Publication.class, Publication::version)
                        .example(PublicationBody.example()),
                RestOperation.delete("/{id}", "Takes a draft away", request -> {
                            publications.remove(id(request));
                            return Optional.empty();
                        })
                        .with(ID));
    }

    private Stream<RestOperation> steps() {
        return Stream.of(
                step("submit", "Asks for approval", request -> publications.submit(id(request), request.version())),
                step(
                        "approve",
                        "Approves what somebody else submitted",
                        request -> publications.approve(id(request), request.version())),
                step(
                        "end",
                        "Takes it back where that can be done",
                        request -> publications.end(id(request), request.version())),
                RestOperation.post(
                                "/{id}/give-back",
                                "Gives it back with a reason, as a draft again",
                                ReasonBody.class,
                                Publication.class,
                                doing(request -> publications.giveBack(
                                        id(request),
                                        request.version(),
                                        request.body(ReasonBody.class).reason())))
                        .with(ID)
                        .conditional()
                        .versioned(Publication.class, Publication::version)
                        .example(new ReasonBody("日付を直してください。")),
                RestOperation.post(
                                "/{id}/release",
                                "Lets it go out in channels, now or at a time",
                                ReleaseBody.class,
                                Publication.class,
                                doing(request -> {
                                    ReleaseBody body = request.body(ReleaseBody.class);
                                    publications.release(
                                            id(request), request.version(), Set.copyOf(body.channels()), body.at());
                                }))
                        .with(ID)
                        .conditional()
                        .versioned(Publication.class, Publication::version)
                        .example(new ReleaseBody(List.of("website"), Optional.empty())));
    }

    private RestOperation step(String name, String summary, Consumer<RestRequest> work) {
        return RestOperation.post("/{id}/" + name, summary, Void.class, Publication.class, doing(work))
                .with(ID)
                .conditional()
                .versioned(Publication.class, Publication::version);
    }

    private Stream<RestOperation> deliveries() {
        return Stream.of(
                RestOperation.post(
                                "/{id}/channels/{channel}/evidence",
                                "Notes when and where it was published by hand",
                                EvidenceBody.class,
                                Publication.class,
                                doing(request -> publications.note(
                                        id(request),
                                        request.place("channel"),
                                        request.body(EvidenceBody.class).evidence())))
                        .with(ID, CHANNEL)
                        .example(new EvidenceBody(
                                Optional.of(CalendarDate.of(LocalDate.of(2025, 3, 12))),
                                Optional.of("https://example.jp/1"),
                                Optional.empty(),
                                Optional.empty())),
                RestOperation.post(
                                "/{id}/channels/{channel}/retry",
                                "Tries a channel again that failed",
                                Void.class,
                                Publication.class,
                                doing(request -> publications.retry(id(request), request.place("channel"))))
                        .with(ID, CHANNEL));
    }

    private Function<RestRequest, Object> doing(Consumer<RestRequest> work) {
        return request -> {
            work.accept(request);
            return publications.publication(id(request));
        };
    }

    private Page<PublicationRow> find(RestRequest request) {
        Optional<Status> status = request.query("status")
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.stream(Status.values())
                        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Refused("web.refused.text", "status").at("status")));
        return publications.find(
                new PublicationFilter(
                        request.query("text").orElse(""),
                        status,
                        request.query("body").orElse(""),
                        request.query("subject").orElse("")),
                request.page());
    }

    private static Id<Publication> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * A publication as it shall be.
     *
     * @param subject record that it is about, {@code kind:id}; may be left out
     * @param body code of the body in charge; left out for the association's own
     * @param channels codes of the channels, each with its wording, which may be empty
     */
    record PublicationBody(
            String title,
            String text,
            Optional<String> subject,
            Optional<String> body,
            Optional<Id<Activity>> activity,
            Optional<Print> print,
            Map<String, Wording> channels) {

        static PublicationBody example() {
            return new PublicationBody(
                    "ガイドラインの公開",
                    "ガイドラインを公開しました。",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Print.EVIDENCE),
                    Map.of("website", Wording.SAME));
        }

        SavePublication as(Id<Publication> id, int version) {
            return new SavePublication(
                    id,
                    title,
                    text,
                    subject.orElse(""),
                    body.orElse(""),
                    activity,
                    print.orElse(Print.NOTHING),
                    channels,
                    version);
        }
    }

    /** A publication that comes. */
    record NewPublication(Optional<Id<Publication>> id, PublicationBody publication) {}

    /** Why it is given back. */
    record ReasonBody(String reason) {}

    /** Where it goes out, and when; at once when no time is given. */
    record ReleaseBody(List<String> channels, Optional<Instant> at) {}

    /** When and where it was published; today and by the caller when left out. */
    record EvidenceBody(
            Optional<CalendarDate> on, Optional<String> address, Optional<String> issue, Optional<String> by) {

        Evidence evidence() {
            return new Evidence(on, address.orElse(""), issue.orElse(""), by.orElse(""));
        }
    }
}
