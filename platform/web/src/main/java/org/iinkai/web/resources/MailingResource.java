package org.iinkai.web.resources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingPreview;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingRow;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Mailings, from draft to the last answer. */
final class MailingResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the mailing.");
    private static final MailingBody EXAMPLE = new MailingBody(
            Optional.empty(),
            List.of(new Id<>(UUID.fromString("0195c9a2-0000-7000-8000-000000000001"))),
            "CCAJメールニュース 4月号",
            Optional.of("{{氏名}} 様\n\n4月のお知らせです。"),
            Optional.empty());

    private final Mailings mailings;

    MailingResource(Mailings mailings) {
        this.mailings = mailings;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofWords(), ofSteps()).toList();
    }

    private Stream<RestOperation> ofWords() {
        return Stream.of(
                RestOperation.page("", "Mailings, the latest first", MailingRow.class, this::find)
                        .with(
                                RestParameter.text("text", "Part of the subject."),
                                RestParameter.text("state", "Only those in this state."),
                                RestParameter.id("list", "Only those to this list."),
                                RestParameter.text("year", "Only those that went out in this fiscal year.")),
                RestOperation.post("", "Adds a draft", MailingBody.class, Mailing.class, this::add)
                        .creating(Mailing.class, Mailing::id)
                        .versioned(Mailing.class, Mailing::version)
                        .example(EXAMPLE),
                RestOperation.get("/{id}", "A mailing", Mailing.class, this::one)
                        .with(ID)
                        .versioned(Mailing.class, Mailing::version),
                RestOperation.put("/{id}", "Changes a draft", MailingBody.class, Mailing.class, this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Mailing.class, Mailing::version)
                        .example(EXAMPLE),
                RestOperation.delete("/{id}", "Takes a draft away", this::remove)
                        .with(ID)
                        .conditional(),
                RestOperation.get(
                                "/{id}/preview",
                                "How a mail of it looks",
                                MailingPreview.class,
                                request -> mailings.preview(id(request)))
                        .with(ID),
                RestOperation.get(
                                "/{id}/counts",
                                "What came of it so far",
                                MailingCounts.class,
                                request -> mailings.counts(id(request)))
                        .with(ID),
                RestOperation.page(
                                "/{id}/recipients",
                                "Its recipients by address",
                                MailingRecipient.class,
                                this::recipients)
                        .with(
                                ID,
                                RestParameter.text("text", "Part of address, name or company."),
                                RestParameter.text("state", "Only those in this state.")));
    }

    private Stream<RestOperation> ofSteps() {
        return Stream.of(
                step(
                        "hand-in",
                        "Fixes who gets it, and asks for approval",
                        request -> mailings.ready(id(request), request.version())),
                RestOperation.post(
                                "/{id}/send-back",
                                "Makes a mailing that waits for approval a draft again",
                                NoteBody.class,
                                Mailing.class,
                                this::sendBack)
                        .with(ID)
                        .conditional()
                        .versioned(Mailing.class, Mailing::version)
                        .example(new NoteBody(Optional.of("件名を直してください"))),
                step(
                        "approve",
                        "Approves a mailing that others wrote",
                        request -> mailings.approve(id(request), request.version())),
                RestOperation.post(
                                "/{id}/send",
                                "Lets an approved mailing go out, now or at a time",
                                SendBody.class,
                                Mailing.class,
                                this::send)
                        .with(ID)
                        .conditional()
                        .versioned(Mailing.class, Mailing::version)
                        .example(new SendBody(Optional.empty())),
                step(
                        "unschedule",
                        "Takes the time back at which it was to go out",
                        request -> mailings.unschedule(id(request), request.version())),
                act("pause", "Pauses a mailing that goes out", request -> mailings.pause(id(request))),
                act("resume", "Lets a paused mailing go on", request -> mailings.resume(id(request))),
                act("stop", "Stops a mailing for good", request -> mailings.stop(id(request))),
                act("resend", "Sends again to those it failed for", request -> mailings.resend(id(request))));
    }

    /** A step from a version that was looked at. */
    private RestOperation step(String name, String what, Consumer<RestRequest> work) {
        return act(name, what, work).conditional();
    }

    private RestOperation act(String name, String what, Consumer<RestRequest> work) {
        return RestOperation.post("/{id}/" + name, what, Void.class, Mailing.class, request -> {
                    work.accept(request);
                    return one(request);
                })
                .with(ID)
                .versioned(Mailing.class, Mailing::version);
    }

    private Page<MailingRow> find(RestRequest request) {
        return mailings.find(
                new MailingFilter(
                        request.query("text").orElse(""),
                        word(request, MailingState.values()),
                        request.query("list").map(Id::<MailingList>of),
                        request.query("year").map(text -> Query.year("year", text))),
                request.page());
    }

    private Page<MailingRecipient> recipients(RestRequest request) {
        return mailings.recipients(
                new RecipientFilter(
                        Optional.of(mailings.mailing(id(request)).content().id()),
                        request.query("text").orElse(""),
                        word(request, RecipientState.values()),
                        false),
                request.page());
    }

    private static <E extends Enum<E>> Set<E> word(RestRequest request, E[] values) {
        String wanted = request.query("state").orElse("");
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return Stream.of(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new Refused("web.refused.choice", "state", List.of(values)).at("state"));
    }

    private Mailing one(RestRequest request) {
        return mailings.mailing(id(request));
    }

    private Mailing add(RestRequest request) {
        MailingBody body = request.body(MailingBody.class);
        Id<Mailing> id = body.id().orElseGet(Id::next);
        mailings.save(body.as(id, 0));
        return mailings.mailing(id);
    }

    private Mailing change(RestRequest request) {
        mailings.save(request.body(MailingBody.class).as(id(request), request.version()));
        return one(request);
    }

    private Object remove(RestRequest request) {
        mailings.remove(id(request), request.version());
        return "";
    }

    private Mailing sendBack(RestRequest request) {
        mailings.sendBack(
                id(request),
                request.version(),
                request.body(NoteBody.class).note().orElse(""));
        return one(request);
    }

    private Mailing send(RestRequest request) {
        mailings.send(
                id(request), request.version(), request.body(SendBody.class).at());
        return one(request);
    }

    private static Id<Mailing> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * A draft as it is asked for.
     *
     * @param id made by the client, so that a repeated request is recognised; may be left out
     */
    record MailingBody(
            Optional<Id<Mailing>> id,
            List<Id<MailingList>> lists,
            String subject,
            Optional<String> japanese,
            Optional<String> english) {

        DraftMailing as(Id<Mailing> mailing, int version) {
            return new DraftMailing(mailing, lists, subject, japanese.orElse(""), english.orElse(""), version);
        }
    }

    /** Why. */
    record NoteBody(Optional<String> note) {}

    /** When; left out for now. */
    record SendBody(Optional<Instant> at) {}
}
