package org.iinkai.web.documents;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.PublicDocument;
import org.iinkai.web.pages.OtherLanguage;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Printed;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** What there is, and one document with its chapters. */
final class DocumentSheets {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    private final DocumentDesk desk;
    private final Pages pages;
    private final Template list = Template.of("document-list.html");
    private final Template item = Template.of("document-list-item.html");
    private final Template sheet = Template.of("document.html");
    private final Template chapter = Template.of("document-chapter.html");
    private final Template file = Template.of("document-file.html");

    DocumentSheets(DocumentDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void list(ServerRequest request, ServerResponse response, List<PublicDocument> documents) {
        Locale locale = Speech.of(request);
        Map<String, Object> values = common(locale);
        String title = pages.text(locale, "web.document.list-title");
        values.put("title", title);
        values.put("lead", documents.isEmpty() ? pages.text(locale, "web.document.list-empty") : "");
        values.put(
                "documents",
                Printed.joined(documents.stream()
                        .map(document -> item.with(Map.of(
                                "id", document.id(),
                                "lang", locale.getLanguage(),
                                "title", document.title(),
                                "facts", facts(document, locale))))
                        .toList()));
        pages.sendPublic(request, response, title, list.with(values), new Markup(""));
    }

    void document(ServerRequest request, ServerResponse response, PublicDocument document) {
        Locale locale = Speech.of(request);
        Map<String, Object> values = common(locale);
        values.put("id", document.id());
        values.put("title", document.title());
        values.put("facts", facts(document, locale));
        values.put("description", document.description());
        values.put(
                "file",
                document.file().map(facts -> file(document, facts, locale)).orElseGet(() -> new Markup("")));
        values.put(
                "chapters",
                Printed.joined(document.chapters().stream()
                        .map(each -> chapter.with(Map.of("title", each.title(), "text", each.text())))
                        .toList()));
        values.put("all", pages.text(locale, "web.document.all"));
        pages.sendPublic(request, response, document.title(), sheet.with(values), new Markup(""));
    }

    private Markup file(PublicDocument document, FileFacts facts, Locale locale) {
        String size = facts.size() < MEGABYTE
                ? pages.text(locale, "web.document.kilobytes", Math.ceilDiv(facts.size(), KILOBYTE))
                : pages.text(locale, "web.document.megabytes", Math.ceilDiv(facts.size(), MEGABYTE));
        return file.with(
                Map.of("id", document.id(), "label", pages.text(locale, "web.document.file", facts.name(), size)));
    }

    private String facts(PublicDocument document, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(
                pages.text(locale, "web.document.kind." + document.kind().name().toLowerCase(Locale.ROOT)));
        document.adoptedOn()
                .ifPresent(day -> facts.add(pages.text(locale, "web.document.adopted", Printed.day(day, locale))));
        return String.join(pages.text(locale, "web.document.between"), facts);
    }

    private Map<String, Object> common(Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "association",
                desk.association().nameOn(LocalDate.now(desk.clock())).name().in(locale));
        values.put("lang", locale.getLanguage());
        values.put("other", OtherLanguage.code(locale));
        values.put("other-name", OtherLanguage.name(locale));
        return values;
    }
}
