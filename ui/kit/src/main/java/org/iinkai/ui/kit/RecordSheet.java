package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.audit.AuditEntry;

/** What a {@link RecordPage} shows, from top to bottom. Made by the page and filled by its subclass. */
public final class RecordSheet {
    private final List<Component> content = new ArrayList<>();
    private final List<Component> besides = new ArrayList<>();
    private final List<Component> actions = new ArrayList<>();
    private final List<Act> more = new ArrayList<>();
    private final List<Act> last = new ArrayList<>();
    private Optional<BackLink> back = Optional.empty();
    private String name = "";
    private Optional<String> lead = Optional.empty();

    private record Act(String verb, Runnable act) {}

    RecordSheet() {}

    /**
     * Leads back to the list.
     *
     * @param path route of the list, without a leading slash
     * @param text where it leads: 会員一覧に戻る
     */
    public RecordSheet back(String path, String text) {
        back = Optional.of(new BackLink(path, text));
        return this;
    }

    /** The record's own name, the heading of the page. */
    public RecordSheet name(String title) {
        name = title;
        return this;
    }

    /** A sentence below the name; most records need none. */
    public RecordSheet lead(String sentence) {
        lead = Optional.of(sentence);
        return this;
    }

    /** Puts the record's state beside its name. */
    public RecordSheet status(StatusBadge badge) {
        besides.add(badge);
        return this;
    }

    /** The one thing that people do most, as the button that stands out. */
    public RecordSheet main(String verb, Runnable act) {
        Button button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(button);
        return this;
    }

    /** Something else to do, in the menu 操作; the menu is absent when there is nothing in it. */
    public RecordSheet more(String verb, Runnable act) {
        more.add(new Act(verb, act));
        return this;
    }

    /** Something that takes away, such as 会員を削除: at the end of the menu, apart. */
    public RecordSheet last(String verb, Runnable act) {
        last.add(new Act(verb, act));
        return this;
    }

    /** Adds a button of the page's own making to the actions. */
    public RecordSheet action(Component button) {
        actions.add(button);
        return this;
    }

    /** Adds facts or anything else without a heading of its own. */
    public RecordSheet add(Component... components) {
        content.addAll(List.of(components));
        return this;
    }

    /** Adds a section with its heading. */
    public RecordSheet section(String title, Component... components) {
        Section section = new Section(new H2(title));
        section.add(components);
        content.add(section);
        return this;
    }

    /** Adds who did what to the record, for people who may read it. */
    public RecordSheet history(List<AuditEntry> entries) {
        return add(new ChangeHistory(entries));
    }

    List<Component> parts() {
        PageHeader header = new PageHeader(name);
        lead.ifPresent(header::lead);
        besides.forEach(header::beside);
        if (!more.isEmpty() || !last.isEmpty()) {
            header.actions(menu());
        }
        actions.forEach(header::actions);
        List<Component> parts = new ArrayList<>();
        back.ifPresent(parts::add);
        parts.add(header);
        parts.addAll(content);
        return parts;
    }

    private ActionMenu menu() {
        ActionMenu menu = new ActionMenu();
        more.forEach(offer -> menu.offer(offer.verb(), offer.act()));
        if (!more.isEmpty() && !last.isEmpty()) {
            menu.divide();
        }
        last.forEach(offer -> menu.offer(offer.verb(), offer.act()));
        return menu;
    }
}
