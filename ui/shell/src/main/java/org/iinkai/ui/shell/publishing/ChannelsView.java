package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.mailings.MailingListRow;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The channels there are, what each is called, and what the report prints of it. */
public final class ChannelsView extends Div implements BeforeEnterObserver {

    private static final int LINE = 100;
    private static final int CODE = 60;

    private final Publications publications;
    private final List<MailingListRow> lists;
    private final boolean mayChange;
    private final boolean mayMail;

    /** Made by the host. */
    public ChannelsView(Publications publications, MailingLists lists, Access access) {
        this.publications = publications;
        this.lists = access.may(CoreRight.MAILINGS_READ) ? lists.all() : List.of();
        this.mayChange = access.may(CoreRight.PUBLISHING_CHANGE);
        this.mayMail = access.may(CoreRight.MAILINGS_READ) && access.may(CoreRight.MAILINGS_APPROVE);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(Words.text("shell.channels.title")).lead(Words.text("shell.channels.lead"));
        List<ChannelEntry> all = publications.channels();
        if (mayChange) {
            Button add = new Button(Words.text("shell.channels.add"), click -> ask(all.size() + 1));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        add(new BackLink(PublishingPaths.ALL, Words.text("shell.publishing.back")), header, table(all));
    }

    private SmallTable table(List<ChannelEntry> all) {
        SmallTable table = new SmallTable(
                Words.text("shell.channels.title"),
                Words.text("shell.channels.name"),
                Words.text("shell.channels.how"),
                Words.text("shell.channels.words"),
                Words.text("shell.settings.actions"));
        all.forEach(channel -> table.row(
                SmallTable.text(channel.name().in(Words.locale())),
                SmallTable.text(how(channel)),
                SmallTable.text(channel.words()),
                mayChange ? edit(channel) : new Div()));
        return table;
    }

    private String how(ChannelEntry channel) {
        if (!channel.list().isEmpty()) {
            return Words.text("shell.channels.mailed", listName(channel.list()));
        }
        return Words.text(channel.isByHand() ? "shell.channels.by-hand" : "shell.channels.automatic");
    }

    private String listName(String code) {
        return lists.stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .map(list -> list.name().in(Words.locale()))
                .orElse(code);
    }

    private Button edit(ChannelEntry channel) {
        Button edit = new Button(Words.text("shell.channels.change"), click -> ask(channel));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        edit.setAriaLabel(Words.text(
                "shell.publishing.action-of", channel.name().in(Words.locale()), Words.text("shell.channels.change")));
        return edit;
    }

    private void ask(int position) {
        TextField code = field("shell.channels.code", CODE);
        code.setHelperText(Words.text("shell.channels.code-help"));
        RecordForm form = new RecordForm(Words.text("shell.channels.add"));
        form.required("code", code);
        fill(form, code, ChannelEntry.byHand("", new Localized("", ""), "", position));
        form.openIn(Words.text("shell.channels.add"));
    }

    private void ask(ChannelEntry channel) {
        TextField code = field("shell.channels.code", CODE);
        code.setValue(channel.code());
        RecordForm form = new RecordForm(Words.text("shell.channels.save"));
        fill(form, code, channel);
        form.openIn(Words.text("shell.channels.change"));
    }

    private void fill(RecordForm form, TextField code, ChannelEntry channel) {
        TextField ja = form.required("name", field("shell.channels.name-ja", LINE));
        TextField en = form.optional("name-en", field("shell.channels.name-en", LINE));
        TextField words = form.required("words", field("shell.channels.words", LINE * 2));
        words.setHelperText(Words.text("shell.channels.words-help"));
        IntegerField position = form.required("position", new IntegerField(Words.text("shell.channels.position")));
        ja.setValue(channel.name().ja());
        en.setValue(channel.name().en());
        words.setValue(channel.words());
        position.setValue(channel.position());
        Select<String> list = lists(channel);
        if (mayMail && (channel.isByHand() || !channel.list().isEmpty())) {
            form.optional("list", list);
        }
        form.onSubmit(() -> {
            publications.save(new ChannelEntry(
                    code.getValue(),
                    new Localized(ja.getValue(), en.getValue()),
                    words.getValue(),
                    position.getValue(),
                    list.getValue(),
                    true));
            Notices.done("shell.settings.saved", ja.getValue());
            show();
        });
    }

    private Select<String> lists(ChannelEntry channel) {
        Select<String> list = new Select<>();
        list.setLabel(Words.text("shell.channels.list"));
        list.setHelperText(Words.text("shell.channels.list-help"));
        list.setItems(
                Stream.concat(Stream.of("", channel.list()), lists.stream().map(MailingListRow::code))
                        .distinct()
                        .toList());
        list.setItemLabelGenerator(code -> code.isEmpty() ? Words.text("shell.channels.no-list") : listName(code));
        list.setValue(channel.list());
        list.setWidthFull();
        return list;
    }

    private static TextField field(String key, int longest) {
        TextField field = new TextField(Words.text(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
