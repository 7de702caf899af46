package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of a breach: of a new one, or of one that goes on. */
public final class BreachFormView extends Div implements BeforeEnterObserver {

    private final Breaches breaches;
    private final Audit audit;
    private final Drafts drafts;
    private final Clock clock;

    /** Made by the host. */
    public BreachFormView(Breaches breaches, Audit audit, Drafts drafts, Clock clock) {
        this.breaches = breaches;
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
                .map(text -> breaches.breach(Id.of(text)))
                .ifPresentOrElse(this::change, this::add);
    }

    private void add() {
        Id<Breach> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.breaches.add-verb"));
        BreachFields fields = new BreachFields(form);
        fields.begin(PrivacyWords.today(clock));
        form.onSubmit(() -> {
            breaches.save(fields.breach(id, 0));
            Notices.done("shell.breaches.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("privacy/breaches")).keepDraft(drafts, "breach:new");
        add(new PageHeader(Words.text("shell.breaches.add")), form);
    }

    private void change(Breach breach) {
        RecordForm form = new RecordForm(Words.text("shell.breaches.change-verb"));
        BreachFields fields = new BreachFields(form);
        fields.show(breach);
        OpenRecord<Breach> stored = new OpenRecord<>(breach);
        form.onSubmit(() -> {
            breaches.save(fields.breach(breach.id(), stored.current().version()));
            Notices.done("shell.breaches.changed");
            open(breach.id());
        });
        String subject = "breach:" + breach.id();
        form.onCancel(() -> open(breach.id()))
                .onConflict(() -> {
                    fields.show(stored.replace(breaches.breach(breach.id())));
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(new PageHeader(Words.text("shell.breaches.change-title")), form);
    }

    private static void open(Id<Breach> id) {
        UI.getCurrent().navigate("privacy/breaches/" + id);
    }
}
