package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.People;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of a request by the person concerned: of a new one, or of one that is put right. */
public final class RequestFormView extends Div implements BeforeEnterObserver {

    private final PrivacyRequests requests;
    private final Optional<People> people;
    private final Audit audit;
    private final Drafts drafts;
    private final Clock clock;

    /** Made by the host. */
    public RequestFormView(
            PrivacyRequests requests, People people, Access access, Audit audit, Drafts drafts, Clock clock) {
        this.requests = requests;
        this.people = Optional.of(people).filter(known -> access.may(CoreRight.MEMBERS_READ));
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("id")
                .map(text -> requests.request(Id.of(text)))
                .ifPresentOrElse(this::change, this::add);
    }

    private void add() {
        Id<PrivacyRequest> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.privacy.add-verb"));
        RequestFields fields = new RequestFields(form, requests, people);
        fields.begin(PrivacyWords.today(clock));
        form.onSubmit(() -> {
            requests.save(fields.request(id, 0));
            Notices.done("shell.privacy.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("privacy/requests")).keepDraft(drafts, "privacy-request:new");
        add(new PageHeader(Words.text("shell.privacy.add")), form);
    }

    private void change(PrivacyRequest request) {
        RecordForm form = new RecordForm(Words.text("shell.privacy.change-verb"));
        RequestFields fields = new RequestFields(form, requests, people);
        fields.show(request);
        OpenRecord<PrivacyRequest> stored = new OpenRecord<>(request);
        form.onSubmit(() -> {
            requests.save(fields.request(request.id(), stored.current().version()));
            Notices.done("shell.privacy.changed");
            open(request.id());
        });
        String subject = "privacy-request:" + request.id();
        form.onCancel(() -> open(request.id()))
                .onConflict(() -> {
                    fields.show(stored.replace(requests.request(request.id())));
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(new PageHeader(Words.text("shell.privacy.change-title")), form);
    }

    private static void open(Id<PrivacyRequest> id) {
        UI.getCurrent().navigate("privacy/requests/" + id);
    }
}
