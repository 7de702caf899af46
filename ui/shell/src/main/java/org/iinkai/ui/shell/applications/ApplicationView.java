package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.LikelyMember;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterSubject.OfApplication;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.letters.LetterSection;

/** One application: where it stands, what was answered, what the register has like it, notes, letters, history. */
public final class ApplicationView extends RecordPage<Application> {

    private final Applications applications;
    private final Letters letters;
    private final Audit audit;
    private final Access access;
    private final Clock clock;
    private final ApplicationActions actions;

    /** Made by the host. */
    public ApplicationView(
            Applications applications,
            Letters letters,
            Members members,
            People people,
            Audit audit,
            Access access,
            Clock clock) {
        this.applications = applications;
        this.letters = letters;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
        this.actions = new ApplicationActions(applications, members, people, clock);
    }

    @Override
    protected Application find(String id) {
        return applications.application(Id.of(id));
    }

    @Override
    protected void fill(RecordSheet sheet, Application application) {
        boolean mayChange = access.may(CoreRight.MEMBERS_CHANGE);
        Id<Application> id = application.id();
        sheet.back("applications", Words.text("shell.applications.back"))
                .name(application.applicant().name().display())
                .status(ApplicationWords.badge(application.state()));
        if (mayChange) {
            actions.of(application, this::again).forEach(sheet::action);
        }
        sheet.add(new StateSteps(application.state()));
        if (!application.note().isEmpty()) {
            sheet.add(note(application));
        }
        sheet.add(likely(application))
                .section(Words.text("shell.applications.answers"), answers(application))
                .add(
                        new NotesSection(applications, application, mayChange, clock, this::again),
                        new LetterSection(letters, new OfApplication(id), kinds(application), mayChange, clock),
                        new HistorySection(applications.steps(id), history(id)));
    }

    private static Div note(Application application) {
        Div note = new Div(new Paragraph(Words.text(
                "shell.applications.note", ApplicationWords.state(application.state()), application.note())));
        note.addClassName("iinkai-note");
        note.getElement().setAttribute("role", "note");
        return note;
    }

    private Facts answers(Application application) {
        Applicant applicant = application.applicant();
        Facts facts = new Facts()
                .add(label("number"), application.number())
                .add(label("on"), application.receivedOn().map(Dates::day).orElse(""))
                .add(
                        label("source"),
                        Words.text(
                                application.isPublic() ? "shell.applications.by-page" : "shell.applications.by-office"))
                .add(label("consent"), application.consentOn().map(Dates::day).orElse(""))
                .add(label("approved"), application.approvedOn().map(Dates::day).orElse(""))
                .add(label("kana"), applicant.name().kana())
                .add(label("corporate-number"), applicant.corporateNumber().digits())
                .add(label("category"), category(applicant.category()))
                .add(label("address"), address(applicant))
                .add(label("phone"), applicant.phone());
        website(applicant.url())
                .ifPresentOrElse(link -> facts.add(label("url"), link), () -> facts.add(label("url"), ""));
        facts.add(label("representative"), person(applicant.representative()));
        facts.add(label("contact"), person(applicant.contact()));
        facts.add(label("contact-email"), applicant.contact().email());
        facts.add(label("contact-phone"), applicant.contact().phone());
        facts.add(label("remarks"), applicant.remarks());
        application
                .membership()
                .ifPresent(membership -> facts.add(
                        label("membership"),
                        new Anchor("leaving/" + membership, Words.text("shell.applications.to-leaving"))));
        return facts;
    }

    private static String label(String key) {
        return Words.text("shell.applications.field." + key);
    }

    private String category(String code) {
        return applications.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(category -> category.name().in(Words.locale()))
                .findFirst()
                .orElse(code);
    }

    private static String address(Applicant applicant) {
        String code = applicant.address().writtenCode();
        return code.isEmpty()
                ? applicant.address().line()
                : "〒" + code + "　" + applicant.address().line();
    }

    private static String person(ApplicantPerson person) {
        String kana = person.kana().isEmpty() ? "" : "（" + person.kana() + "）";
        return String.join(
                "　",
                Stream.of(person.department(), person.post(), person.name() + kana)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Optional<Anchor> website(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Anchor link = new Anchor(url, url);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return Optional.of(link);
    }

    private Div likely(Application application) {
        Div box = new Div();
        List<LikelyMember> found = application.state().isClosed() ? List.of() : applications.likely(application.id());
        if (found.isEmpty()) {
            return box;
        }
        box.addClassName("iinkai-note");
        UnorderedList list = new UnorderedList();
        found.forEach(member -> list.add(new ListItem(Words.text(
                "shell.applications.likely-one",
                member.displayName(),
                member.number().isEmpty() ? "-" : member.number(),
                Words.text(member.isMember() ? "shell.applications.is-member" : "shell.applications.is-no-member"),
                Words.text(
                        switch (member.reason()) {
                            case SAME_CORPORATE_NUMBER -> "shell.applications.same-number";
                            case SAME_NAME -> "shell.applications.same-name";
                        })))));
        box.add(new Paragraph(Words.text("shell.applications.likely")), list);
        return box;
    }

    private static List<LetterKind> kinds(Application application) {
        return Stream.of(LetterKind.values())
                .filter(kind -> kind.isFor(application.state()))
                .toList();
    }

    private List<AuditEntry> history(Id<Application> id) {
        return access.may(CoreRight.AUDIT_READ) ? audit.about("application:" + id, 50) : List.of();
    }
}
