package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.records.Records;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.text.Texts;

/** What all modules know of a company or a person. */
final class PartResource implements RestResource {

    private static final int USUAL = 20;
    private static final RestParameter ID = RestParameter.id("id", "Id of the record.");
    private static final RestParameter MOST =
            RestParameter.number("most", "Lines of each module at most; 20 when left out.");

    private final Records records;
    private final Texts texts;

    PartResource(Records records, Texts texts) {
        this.records = records;
        this.texts = texts;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get(
                                "/companies/{id}",
                                "What all modules know of a company",
                                Known[].class,
                                request -> told(records.ofCompany(Id.of(request.place("id")), most(request))))
                        .with(ID, MOST),
                RestOperation.get(
                                "/people/{id}",
                                "What all modules know of a person",
                                Known[].class,
                                request -> told(records.ofPerson(Id.of(request.place("id")), most(request))))
                        .with(ID, MOST));
    }

    private static int most(RestRequest request) {
        return request.query("most").map(word -> Query.number("most", word)).orElse(USUAL);
    }

    private List<Known> told(List<PartAnswer> answers) {
        Locale locale = SearchResource.locale();
        return answers.stream().map(answer -> known(answer, locale)).toList();
    }

    private Known known(PartAnswer answer, Locale locale) {
        String title = texts.text(locale, answer.title());
        return switch (answer) {
            case PartAnswer.Known known -> Known.of(known.title(), title, known.part(), texts, locale);
            case PartAnswer.Late late -> Known.without(late.title(), title, Standing.LATE);
            case PartAnswer.Failed failed -> Known.without(failed.title(), title, Standing.FAILED);
        };
    }

    /** Whether a module answered. */
    enum Standing {
        ANSWERED,
        LATE,
        FAILED
    }

    /**
     * What one module knows, the newest first.
     *
     * @param count how many lines there are in all
     * @param all path of the screen that shows all; empty where there is none
     */
    record Known(String part, String title, Standing standing, List<Line> lines, long count, String all, String sum) {

        static Known of(String name, String title, RecordPart part, Texts texts, Locale locale) {
            List<Line> lines = part.lines().stream()
                    .map(line -> new Line(
                            line.day(),
                            line.text().in(texts, locale),
                            line.status().in(texts, locale),
                            line.path()))
                    .toList();
            return new Known(
                    name,
                    title,
                    Standing.ANSWERED,
                    lines,
                    part.count(),
                    part.all(),
                    part.sum().in(texts, locale));
        }

        static Known without(String name, String title, Standing standing) {
            return new Known(name, title, standing, List.of(), 0, "", "");
        }
    }

    /** One thing that is known; the path opens it on the screens. */
    record Line(Optional<LocalDate> day, String text, String status, String path) {}
}
