package org.iinkai.web.resources;

import java.util.List;
import java.util.Locale;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Search;
import org.iinkai.api.text.Texts;

/** Finds anything by a few letters. */
final class SearchResource implements RestResource {

    private static final int USUAL = 10;

    private final Search search;
    private final Texts texts;

    SearchResource(Search search, Texts texts) {
        this.search = search;
        this.texts = texts;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(RestOperation.get("", "Records of all kinds that answer to a text", Found.class, this::find)
                .with(
                        RestParameter.text("text", "What is looked for.")
                                .required()
                                .example("青葉"),
                        RestParameter.number("most", "Records of each kind at most; 10 when left out.")));
    }

    private Found find(RestRequest request) {
        String text = request.query("text").orElseThrow(() -> new Refused("web.refused.text", "text").at("text"));
        int most = request.query("most").map(word -> Query.number("most", word)).orElse(USUAL);
        Locale locale = locale();
        Findings findings = search.find(text, most);
        return new Found(
                findings.groups().stream().map(group -> kind(group, locale)).toList(),
                findings.silent().stream()
                        .map(silent -> new Silent(texts.text(locale, silent.name()), silent.isLate()))
                        .toList());
    }

    private Kind kind(Findings.Group group, Locale locale) {
        List<Item> records = group.hits().stream()
                .map(hit -> new Item(hit.title(), hit.detail().in(texts, locale), hit.path()))
                .toList();
        return new Kind(group.kind(), texts.text(locale, group.kind()), records, group.isMore());
    }

    /** The language of whoever asks. */
    static Locale locale() {
        return CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
    }

    /**
     * What was found.
     *
     * @param silent who gave no answer
     */
    record Found(List<Kind> kinds, List<Silent> silent) {}

    /** Records of one kind, the closest first. */
    record Kind(String kind, String name, List<Item> records, boolean isMore) {}

    /** A record; the path opens it on the screens. */
    record Item(String title, String detail, String path) {}

    /** Somebody who failed or was late. */
    record Silent(String name, boolean isLate) {}
}
