package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Writes what somebody thinks of a chapter. */
final class OpinionForm {

    static final int LONGEST = 4_000;

    private OpinionForm() {}

    static void write(Opinions opinions, OpinionSeat seat, Drafts drafts, int chapter, String title, Runnable then) {
        // one id for the whole form, so that sending it twice gives one opinion
        Id<Opinion> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.opinions.submit"));
        TextArea text = text(form, title);
        form.onSubmit(() -> {
            opinions.give(seat, new GiveOpinion(id, chapter, text.getValue(), 0));
            Notices.done("shell.opinions.given");
            then.run();
        });
        String draft = "opinion:" + seat.consultation() + ":"
                + seat.company().map(Id::toString).orElse("") + ":" + chapter;
        form.keepDraft(drafts, draft).openIn(Words.text("shell.opinions.write"));
    }

    static void change(
            Opinions opinions, OpinionSeat seat, Drafts drafts, Opinion opinion, String title, Runnable then) {
        RecordForm form = new RecordForm(Words.text("shell.opinions.save"));
        TextArea text = text(form, title);
        text.setValue(opinion.text());
        form.unchanged();
        form.onSubmit(() -> {
            opinions.give(seat, new GiveOpinion(opinion.id(), opinion.chapter(), text.getValue(), opinion.version()));
            Notices.done("shell.opinions.changed");
            then.run();
        });
        form.keepDraft(drafts, "opinion:" + opinion.id()).openIn(Words.text("shell.opinions.change"));
    }

    private static TextArea text(RecordForm form, String chapter) {
        form.with(new Paragraph(Words.text("shell.opinions.on", chapter)));
        TextArea text = new TextArea(Words.text("shell.opinions.column.text"));
        text.setWidthFull();
        text.setMinRows(5);
        text.setMaxLength(LONGEST);
        return form.required("text", text);
    }
}
