package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.documents.ApprovalStep;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;

/** The way of documents to what others see. */
final class ApprovalOperations {

    private final Documents documents;
    private final DocumentApprovals approvals;

    ApprovalOperations(DocumentServices services) {
        this.documents = services.documents();
        this.approvals = services.approvals();
    }

    List<RestOperation> all() {
        return List.of(
                RestOperation.get(
                                "/{id}/steps",
                                "Steps of the newest round of approval, in order",
                                ApprovalStep[].class,
                                request -> approvals.steps(DocumentResource.id(request)))
                        .with(DocumentResource.ID),
                step(
                        "submit",
                        "Asks bodies for approval, one after the other",
                        BodiesBody.class,
                        doing(request -> approvals.submit(
                                DocumentResource.id(request),
                                request.version(),
                                request.body(BodiesBody.class).bodies())),
                        new BodiesBody(List.of("pr-committee"))),
                step(
                        "approve",
                        "Approves for the body whose turn it is",
                        NoteBody.class,
                        doing(request -> approvals.approve(
                                DocumentResource.id(request),
                                request.version(),
                                request.body(NoteBody.class).note().orElse(""))),
                        new NoteBody(Optional.empty())),
                step(
                        "give-back",
                        "Gives it back with a reason, as a draft again",
                        ReasonBody.class,
                        doing(request -> approvals.giveBack(
                                DocumentResource.id(request),
                                request.version(),
                                request.body(ReasonBody.class).reason())),
                        new ReasonBody("第2章の用語を統一してください。")),
                step(
                        "publish",
                        "Lets others see the newest version",
                        PublishBody.class,
                        doing(request -> approvals.publish(
                                DocumentResource.id(request),
                                request.version(),
                                request.body(PublishBody.class).adoptedOn())),
                        new PublishBody(Optional.of(LocalDate.of(2024, 7, 31)))),
                RestOperation.post(
                                "/{id}/withdraw",
                                "Lets others see nothing of it any more",
                                Void.class,
                                Document.class,
                                doing(request -> approvals.withdraw(DocumentResource.id(request), request.version())))
                        .with(DocumentResource.ID)
                        .conditional()
                        .versioned(Document.class, Document::version));
    }

    private static RestOperation step(
            String name, String summary, Class<?> body, Function<RestRequest, Object> action, Object example) {
        return RestOperation.post("/{id}/" + name, summary, body, Document.class, action)
                .with(DocumentResource.ID)
                .conditional()
                .versioned(Document.class, Document::version)
                .example(example);
    }

    /** The document as it is after it. */
    private Function<RestRequest, Object> doing(Consumer<RestRequest> work) {
        return request -> {
            work.accept(request);
            return documents.document(DocumentResource.id(request));
        };
    }

    /** Codes of bodies in the order in which they approve. */
    record BodiesBody(List<String> bodies) {}

    /** What is said with it. */
    record NoteBody(Optional<String> note) {}

    /** Why it comes back. */
    record ReasonBody(String reason) {}

    /** 策定日. */
    record PublishBody(Optional<LocalDate> adoptedOn) {}
}
