package org.iinkai.ui.shell.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.AuditFilter;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.ui.kit.ChangeTable;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Everything that was done, newest first; {@code ?record=company:...} shows what was done to one record. */
public final class AuditView extends ListPage<AuditEntry> {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PERSON = "person";
    private static final String KIND = "kind";
    private static final String ACTION = "action";
    private static final String RECORD = "record";
    /** Stands for the platform itself, whose account has no id. */
    private static final String PLATFORM = "platform";

    private final AuditLog log;

    /** Made by the host. */
    public AuditView(AuditLog log) {
        super("shell.audit");
        this.log = log;
        link("at", entry -> Dates.moment(entry.at()), entry -> "audit/" + entry.number())
                .width("10rem");
        column("who", AuditWords::who).width("10rem");
        column("action", entry -> Words.text(entry.action()));
        column("kind", entry -> AuditWords.kind(entry.kind()))
                .shownAs(AuditView::record)
                .width("9rem");
        column("changes", AuditView::changes).shownAs(AuditView::shortChanges).notOnCard();
        column("address", AuditEntry::address).width("9rem").notOnCard();
        column("detail", AuditEntry::detail).onDemand();
        column("subject", AuditEntry::subject).onDemand();
        filters()
                .day(FROM, Words.text("shell.audit.from"))
                .day(TO, Words.text("shell.audit.to"))
                .pick(PERSON, Words.text("shell.audit.column.who"), people())
                .pick(KIND, Words.text("shell.audit.column.kind"), words(log.kinds(), AuditWords::kind))
                .pick(ACTION, Words.text("shell.audit.column.action"), words(log.actions(), Words::text))
                .given(RECORD, subject -> Words.text("shell.audit.about", subject));
        personal();
        actions(new Button(
                Words.text("shell.audit.check"), click -> UI.getCurrent().navigate("audit/check")));
    }

    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        log.actors()
                .forEach(actor -> people.put(
                        actor.account().isEmpty() ? PLATFORM : actor.account(),
                        actor.account().isEmpty() ? Words.text("shell.audit.platform") : actor.name()));
        return people;
    }

    private static Map<String, String> words(List<String> codes, Function<String, String> word) {
        return codes.stream()
                .sorted(Comparator.comparing(word))
                .collect(Collectors.toMap(code -> code, word, (one, other) -> one, LinkedHashMap::new));
    }

    private static Component record(AuditEntry entry) {
        String kind = AuditWords.kind(entry.kind());
        return RecordPaths.of(entry)
                .<Component>map(path -> new Anchor(path, kind))
                .orElseGet(() -> new Span(kind));
    }

    private static String changes(AuditEntry entry) {
        if (entry.count() > 0) {
            return Words.text("shell.audit.people", entry.count());
        }
        return entry.changes().stream()
                .map(ChangeTable::line)
                .collect(Collectors.joining(Words.text("kit.list.separator")));
    }

    /** So much of the changes as a row has room for; the entry's page shows all. */
    private static Component shortChanges(AuditEntry entry) {
        if (entry.changes().size() <= 1) {
            return new Span(shortened(changes(entry)));
        }
        return new Span(Words.text(
                "shell.audit.and-more",
                shortened(ChangeTable.line(entry.changes().getFirst())),
                entry.changes().size() - 1));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }

    @Override
    protected Page<AuditEntry> find(ListQuery query, PageRequest request) {
        String person = query.filter(PERSON);
        return log.find(
                new AuditFilter(
                        query.text(),
                        query.day(FROM),
                        query.day(TO),
                        person.isEmpty() ? Optional.empty() : Optional.of(person.equals(PLATFORM) ? "" : person),
                        query.filter(KIND),
                        query.filter(ACTION),
                        query.filter(RECORD)),
                request);
    }
}
