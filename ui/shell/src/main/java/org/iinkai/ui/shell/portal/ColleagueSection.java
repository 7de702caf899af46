package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.portal.Colleague;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Who is what for a company; its administrators invite, change and end. */
final class ColleagueSection extends Section {

    private final PortalCompany company;
    private final Colleagues colleagues;
    private final People register;
    private final Clock clock;
    private final PortalView.Guarded guarded;

    ColleagueSection(
            PortalCompany company, Colleagues colleagues, People register, Clock clock, PortalView.Guarded guarded) {
        this.company = company;
        this.colleagues = colleagues;
        this.register = register;
        this.clock = clock;
        this.guarded = guarded;
        show();
    }

    private void show() {
        List<Colleague> people = colleagues.of(company.id());
        Map<String, String> roles = names(register.contactRoles());
        removeAll();
        Div head = new Div(new H2(Words.text("shell.portal.people")));
        head.addClassName("iinkai-section-head");
        if (company.isAdministrator()) {
            Button invite = new Button(
                    Words.text("shell.portal.invite"),
                    click -> ColleagueForms.invite(company, colleagues, () -> guarded.run(this::show)));
            head.add(invite);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-people");
        people.forEach(one -> list.add(item(one, roles)));
        add(head, list);
        if (!company.isAdministrator()) {
            Paragraph who = new Paragraph(Words.text("shell.portal.people-who"));
            who.addClassName("iinkai-quiet");
            add(who);
        }
    }

    private ListItem item(Colleague one, Map<String, String> roles) {
        Span name = new Span(one.isSelf() ? Words.text("shell.portal.self", one.name()) : one.name());
        name.addClassName("iinkai-people-name");
        Div line = new Div(name, badge(one));
        line.addClassName("iinkai-people-head");
        Div what = new Div(one.contacts().stream()
                .map(contact -> roles.getOrDefault(contact.role(), contact.role()))
                .collect(Collectors.joining(Words.text("shell.comma"))));
        Div where = new Div(one.email());
        where.addClassName("iinkai-quiet");
        Div words = new Div(line, what, where);
        words.addClassName("iinkai-people-words");
        ListItem item = new ListItem(words);
        if (company.isAdministrator() || one.isSelf()) {
            item.add(actions(one));
        }
        return item;
    }

    private Component actions(Colleague one) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var root = bar.addItem(Words.text("shell.company.actions"));
        root.setAriaLabel(Words.text("shell.portal.actions-of", one.name()));
        SubMenu offered = root.getSubMenu();
        offered.addItem(
                Words.text("shell.portal.propose-person"),
                click -> UI.getCurrent().navigate(PortalViews.HOME + "/" + company.id() + "/people/" + one.person()));
        offered.addItem(
                Words.text("shell.portal.roles"),
                click -> ColleagueForms.roles(company, one, colleagues, () -> guarded.run(this::show)));
        if (company.isAdministrator()) {
            switch (one.account()) {
                case NONE -> offered.addItem(Words.text("shell.portal.invite-one"), click -> invite(one));
                case INVITED -> offered.addItem(Words.text("shell.portal.invite-again"), click -> invite(one));
                case ACTIVE, DISABLED -> {}
            }
            offered.addItem(
                    Words.text("shell.portal.end"),
                    click -> ColleagueForms.end(
                            company,
                            one,
                            colleagues,
                            LocalDate.ofInstant(clock.instant(), Dates.ZONE),
                            () -> guarded.run(this::show)));
        }
        return bar;
    }

    private void invite(Colleague one) {
        guarded.run(() -> {
            colleagues.inviteAgain(company.id(), one.person(), Words.locale());
            Notices.done("shell.portal.invited", one.name());
            show();
        });
    }

    static StatusBadge badge(Colleague one) {
        return switch (one.account()) {
            case NONE -> new StatusBadge(Tone.NEUTRAL, Words.text("shell.portal.account.none"));
            case INVITED -> new StatusBadge(Tone.BUSY, Words.text("shell.portal.account.invited"));
            case ACTIVE ->
                new StatusBadge(
                        Tone.GOOD,
                        Words.text(
                                one.isAdministrator()
                                        ? "shell.portal.account.administrator"
                                        : "shell.portal.account.active"));
            case DISABLED -> new StatusBadge(Tone.BAD, Words.text("shell.portal.account.disabled"));
        };
    }

    private static Map<String, String> names(List<ContactRole> roles) {
        return roles.stream()
                .collect(Collectors.toMap(ContactRole::code, role -> role.name().in(Words.locale())));
    }
}
