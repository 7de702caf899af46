package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;

import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Members;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The forms for a kind of membership and for a part of one. */
final class CategoryForms {
    private CategoryForms() {}

    static void category(Members members, MemberCategory category, Runnable then) {
        boolean isNew = category.code().isEmpty();
        RecordForm form = form(isNew);
        WordFields words = new WordFields(form, "category", category.code(), category.name(), category.position());
        Checkbox retired = retired(form, category.isRetired(), isNew);
        form.onSubmit(() -> {
            members.save(new MemberCategory(words.code(), words.name(), words.position(), retired.getValue()));
            Notices.done("shell.settings.saved", words.name().in(Words.locale()));
            then.run();
        });
        form.openIn(Words.text(isNew ? "shell.categories.add-title" : "shell.categories.edit-title"));
    }

    static void segment(Members members, MemberSegment segment, Runnable then) {
        boolean isNew = segment.code().isEmpty();
        RecordForm form = form(isNew);
        WordFields words = new WordFields(form, "segment", segment.code(), segment.name(), segment.position());
        Checkbox retired = retired(form, segment.isRetired(), isNew);
        form.onSubmit(() -> {
            members.save(new MemberSegment(
                    words.code(), segment.category(), words.name(), words.position(), retired.getValue()));
            Notices.done("shell.settings.saved", words.name().in(Words.locale()));
            then.run();
        });
        form.openIn(Words.text(isNew ? "shell.categories.add-segment-title" : "shell.categories.edit-segment-title"));
    }

    private static RecordForm form(boolean isNew) {
        return new RecordForm(Words.text(isNew ? "shell.members.add" : "shell.company.update"));
    }

    private static Checkbox retired(RecordForm form, boolean isRetired, boolean isNew) {
        Checkbox retired = new Checkbox(Words.text("shell.categories.retire"), isRetired);
        if (!isNew) {
            Paragraph help = new Paragraph(Words.text("shell.categories.retire-help"));
            help.addClassName("iinkai-quiet");
            form.with(retired).with(help);
        }
        return retired;
    }
}
