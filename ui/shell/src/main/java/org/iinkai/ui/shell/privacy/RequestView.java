package org.iinkai.ui.shell.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.AdvanceRequest;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.RequestKind;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;

/** One request by the person concerned: what was asked, how far it is, and what can be done next. */
public final class RequestView extends RecordPage<PrivacyRequest> {

    private static final int HISTORY = 20;

    private final PrivacyRequests requests;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Made by the host. */
    public RequestView(PrivacyRequests requests, Access access, Audit audit, Clock clock) {
        this.requests = requests;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected PrivacyRequest find(String id) {
        return requests.request(Id.of(id));
    }

    @Override
    protected void fill(RecordSheet sheet, PrivacyRequest request) {
        sheet.back("privacy/requests", Words.text("shell.privacy.back"))
                .name(Words.text("shell.privacy.heading", request.name()))
                .status(PrivacyWords.badge(request, PrivacyWords.today(clock)));
        switch (request.state()) {
            case RECEIVED -> step(sheet, request, RequestState.IDENTIFIED);
            case IDENTIFIED -> step(sheet, request, RequestState.WORKING);
            case WORKING -> step(sheet, request, RequestState.DONE);
            case DONE, DECLINED -> {}
        }
        if (request.kind() == RequestKind.DISCLOSURE
                && request.person().isPresent()
                && !request.identity().isEmpty()) {
            sheet.action(new Button(Words.text("shell.privacy.disclose"), click -> disclose(request)));
        }
        if (!request.state().isClosed()) {
            sheet.more(
                    Words.text("shell.privacy.edit"),
                    () -> UI.getCurrent().navigate("privacy/requests/" + request.id() + "/edit"));
            sheet.last(verb(RequestState.DECLINED), () -> ask(request, RequestState.DECLINED));
        }
        sheet.add(facts(request)).history(audit.about("privacy-request:" + request.id(), HISTORY));
    }

    private void step(RecordSheet sheet, PrivacyRequest request, RequestState to) {
        sheet.main(verb(to), () -> {
            if (to == RequestState.WORKING) {
                work(request);
            } else {
                ask(request, to);
            }
        });
    }

    private void work(PrivacyRequest request) {
        try {
            requests.advance(new AdvanceRequest(request.id(), request.version(), RequestState.WORKING, ""));
            Notices.done("shell.privacy.advanced");
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        again();
    }

    private void ask(PrivacyRequest request, RequestState to) {
        RecordForm form = new RecordForm(verb(to));
        TextArea words = form.required(
                "words",
                PrivacyWords.area(Words.text(
                        switch (to) {
                            case IDENTIFIED -> "shell.privacy.field.identity";
                            case DONE -> "shell.privacy.field.answer";
                            case RECEIVED, WORKING, DECLINED -> "shell.privacy.field.reason";
                        })));
        form.onSubmit(() -> {
            requests.advance(new AdvanceRequest(request.id(), request.version(), to, words.getValue()));
            Notices.done("shell.privacy.advanced");
            again();
        });
        form.openIn(verb(to));
    }

    private void disclose(PrivacyRequest request) {
        try {
            byte[] page = requests.disclosure(request.id(), Words.locale()).getBytes(UTF_8);
            offer(page);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private static void offer(byte[] page) {
        String name = Words.text("shell.privacy.disclosure-file");
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType("text/html; charset=utf-8");
            event.getOutputStream().write(page);
        };
        Anchor link = new Anchor(handler, Words.text("shell.privacy.disclosure-download"));
        link.addClassName("iinkai-download");
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("shell.privacy.disclose"));
        dialog.add(new Paragraph(Words.text("shell.privacy.disclosure-made")), link);
        dialog.getFooter().add(new Button(Words.text("shell.privacy.close"), click -> dialog.close()));
        dialog.open();
    }

    private Facts facts(PrivacyRequest request) {
        Facts facts = new Facts().add(label("received"), Dates.day(request.receivedOn()));
        request.person()
                .filter(person -> access.may(CoreRight.MEMBERS_READ))
                .ifPresentOrElse(
                        person -> facts.add(label("name"), new Anchor("people/" + person, request.name())),
                        () -> facts.add(label("name"), request.name()));
        return facts.add(label("kind"), PrivacyWords.kind(request.kind()))
                .add(label("content"), request.content())
                .add(label("due"), Dates.day(request.due()))
                .add(label("identity"), request.identity())
                .add(label("answer"), request.answer())
                .add(label("reason"), request.reason());
    }

    private static String label(String key) {
        return Words.text("shell.privacy.field." + key);
    }

    private static String verb(RequestState to) {
        return Words.text(
                switch (to) {
                    case RECEIVED -> "shell.privacy.add-verb";
                    case IDENTIFIED -> "shell.privacy.identify";
                    case WORKING -> "shell.privacy.work";
                    case DONE -> "shell.privacy.finish";
                    case DECLINED -> "shell.privacy.decline";
                });
    }
}
