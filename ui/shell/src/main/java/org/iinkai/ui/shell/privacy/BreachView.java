package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import java.time.Clock;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;

/** One breach with what must be reported until when. */
public final class BreachView extends RecordPage<Breach> {

    private static final int HISTORY = 20;

    private final Breaches breaches;
    private final Audit audit;
    private final Clock clock;

    /** Made by the host. */
    public BreachView(Breaches breaches, Audit audit, Clock clock) {
        this.breaches = breaches;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected Breach find(String id) {
        return breaches.breach(Id.of(id));
    }

    @Override
    protected void fill(RecordSheet sheet, Breach breach) {
        Facts facts = new Facts()
                .add(Words.text("shell.breaches.column.discovered"), Dates.day(breach.discoveredOn()))
                .add(Words.text("shell.breaches.column.what"), breach.what())
                .add(Words.text("shell.breaches.column.kind"), PrivacyWords.kind(breach.kind()))
                .add(Words.text("shell.breaches.column.people"), Figures.number(breach.people()))
                .add(Words.text("shell.breaches.prompt-due"), PrivacyWords.day(breach.promptDue()))
                .add(Words.text("shell.breaches.prompt-on"), PrivacyWords.day(breach.promptOn()))
                .add(Words.text("shell.breaches.full-due"), PrivacyWords.day(breach.fullDue()))
                .add(Words.text("shell.breaches.full-on"), PrivacyWords.day(breach.fullOn()))
                .add(Words.text("shell.breaches.notified-on"), PrivacyWords.day(breach.notifiedOn()))
                .add(Words.text("shell.breaches.measures"), breach.measures());
        sheet.back("privacy/breaches", Words.text("shell.breaches.back"))
                .name(Words.text("shell.breaches.heading", Dates.day(breach.discoveredOn())))
                .status(PrivacyWords.badge(breach, PrivacyWords.today(clock)))
                .main(
                        Words.text("shell.breaches.edit"),
                        () -> UI.getCurrent().navigate("privacy/breaches/" + breach.id() + "/edit"))
                .add(facts)
                .history(audit.about("breach:" + breach.id(), HISTORY));
    }
}
