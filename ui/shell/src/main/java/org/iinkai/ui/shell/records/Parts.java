package org.iinkai.ui.shell.records;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.Records;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;

/**
 * What all modules know of a company or a person, a section each. Asked for once the page shows, and again when bundles
 * come or go; a module that fails or is late says so in its own section.
 */
public final class Parts extends Div {
    private static final int LINES = 5;

    private final Question question;
    private final Menu menu;
    private final Access access;
    private final Map<String, PartSection> sections = new TreeMap<>();
    private final Div list = new Div();
    private final Paragraph loading = new Paragraph(Words.text("shell.parts.loading"));
    private int round;

    private Parts(Question question, Menu menu, Access access) {
        this.question = question;
        this.menu = menu;
        this.access = access;
        addClassName("iinkai-parts");
        loading.addClassName("iinkai-quiet");
        loading.getElement().setAttribute("role", "status");
        add(list, loading);
    }

    /** For the page of a company. */
    public static Parts ofCompany(Id<Company> company, Records records, Menu menu, Access access) {
        return new Parts(each -> records.ofCompany(company, LINES, each), menu, access);
    }

    /** For the page of a person. */
    public static Parts ofPerson(Id<Person> person, Records records, Menu menu, Access access) {
        return new Parts(each -> records.ofPerson(person, LINES, each), menu, access);
    }

    /** Asks all modules about the record. */
    @FunctionalInterface
    private interface Question {
        void put(Consumer<PartAnswer> each);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        Caller caller = access.caller();
        WhileShown.hear(event, menu::onChange, () -> load(ui, caller));
        load(ui, caller);
    }

    private void load(UI ui, Caller caller) {
        round++;
        int mine = round;
        Set<String> answered = new HashSet<>();
        loading.setVisible(true);
        new Background(caller, ui)
                .start(
                        () -> {
                            question.put(answer -> ui.access(() -> show(answer, mine, answered)));
                            return true;
                        },
                        done -> forgetOthers(mine, answered),
                        () -> loading.setVisible(mine != round));
    }

    private void show(PartAnswer answer, int asked, Set<String> answered) {
        if (asked != round) {
            return;
        }
        answered.add(answer.name());
        PartSection fresh = new PartSection(answer, () -> load(UI.getCurrent(), access.caller()));
        PartSection old = sections.put(answer.name(), fresh);
        if (old == null) {
            list.addComponentAtIndex(sections.keySet().stream().toList().indexOf(answer.name()), fresh);
        } else {
            list.replace(old, fresh);
        }
    }

    private void forgetOthers(int asked, Set<String> answered) {
        if (asked == round) {
            sections.entrySet().removeIf(section -> {
                boolean isGone = !answered.contains(section.getKey());
                if (isGone) {
                    list.remove(section.getValue());
                }
                return isGone;
            });
        }
    }
}
