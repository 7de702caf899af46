package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.Rights;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.accounts.Roles;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of a role, new or there: its name, whether it counts for the own body only, and its rights by owner. */
public final class RoleFormView extends Div implements BeforeEnterObserver {
    private final Roles roles;
    private final Rights rights;
    private final Access access;
    private final TextField ja = new TextField(Words.text("shell.settings.name-ja"));
    private final TextField en = new TextField(Words.text("shell.settings.name-en"));
    private final Checkbox isScoped = new Checkbox(Words.text("shell.roles.scoped"));
    private final List<RightChoice> choices = new ArrayList<>();

    /** Made by the host. */
    public RoleFormView(Roles roles, Rights rights, Access access) {
        this.roles = roles;
        this.rights = rights;
        this.access = access;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Role role = event.getRouteParameters()
                .get("code")
                .map(code -> roles.role(code).role())
                .orElseGet(() -> new Role("role-" + Id.next(), new Localized("", ""), false, false, Set.of(), 0));
        boolean isNew = role.version() == 0;
        String back = isNew ? "settings/roles" : "settings/roles/" + role.code();
        RecordForm form = new RecordForm(Words.text(isNew ? "shell.members.add" : "shell.company.update"));
        form.required("name", ja).setValue(role.name().ja());
        form.optional("nameEn", en).setValue(role.name().en());
        if (role.holdsAll()) {
            form.with(new Paragraph(Words.text("shell.roles.holds-all-text")));
        } else {
            addRights(form, role);
        }
        form.unchanged();
        form.onSubmit(() -> save(role)).onCancel(() -> UI.getCurrent().navigate(back));
        add(
                new BackLink("settings/roles", Words.text("shell.roles.back")),
                new PageHeader(Words.text(isNew ? "shell.roles.add-title" : "shell.roles.edit-title")),
                form);
    }

    private void addRights(RecordForm form, Role role) {
        choices.clear();
        isScoped.setValue(role.isScoped());
        isScoped.setHelperText(Words.text("shell.roles.scoped-help"));
        form.with(isScoped);
        Map<String, List<DeclaredRight>> groups = rights.all().stream()
                .filter(right -> right.isThere() || role.rights().contains(right.id()))
                .collect(Collectors.groupingBy(AccountWords::owner, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((owner, offered) -> {
            RightChoice choice = new RightChoice(
                    Words.text("shell.roles.rights-of", owner), offered, role.rights(), access.caller());
            choice.limit(isScoped.getValue());
            choices.add(choice);
            // a refusal about rights is shown at the first group
            form.optional(choices.size() == 1 ? "rights" : "rights-" + choices.size(), choice);
        });
        isScoped.addValueChangeListener(change -> choices.forEach(choice -> choice.limit(change.getValue())));
    }

    private void save(Role role) {
        Set<String> chosen = role.holdsAll()
                ? role.rights()
                : choices.stream()
                        .flatMap(choice -> choice.getValue().stream())
                        .map(DeclaredRight::id)
                        .collect(Collectors.toSet());
        try {
            roles.save(new Role(
                    role.code(),
                    new Localized(ja.getValue(), en.getValue()),
                    role.holdsAll(),
                    isScoped.getValue(),
                    chosen,
                    role.version()));
        } catch (Forbidden forbidden) {
            throw new Refused("shell.roles.forbidden");
        }
        Notices.done("shell.settings.saved", ja.getValue().strip());
        UI.getCurrent().navigate("settings/roles/" + role.code());
    }
}
