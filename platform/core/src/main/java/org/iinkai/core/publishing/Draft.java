package org.iinkai.core.publishing;

import java.util.Optional;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.publishing.PublicationMapper.Stored;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.TypedText;

/** What people typed, checked. */
final class Draft {

    static final int TEXT = 20_000;
    static final int NOTE = 2_000;

    static final Comparison<Stored> COMPARED = Comparison.<Stored>start()
            .plain("core.field.publication-title", Stored::title)
            .plain("core.field.publication-text", Stored::text)
            .plain("core.field.publication-body", Stored::body)
            .plain("core.field.publication-print", Stored::print);

    private Draft() {}

    static Stored of(SavePublication request, Foundation foundation, PublicationMapper mapper) {
        String body = request.body().strip();
        if (!body.isEmpty() && !mapper.hasBody(body)) {
            throw new Refused("core.refused.body-unknown", body).at("body");
        }
        request.activity().filter(id -> !mapper.hasActivity(id)).ifPresent(id -> {
            throw new Refused("core.refused.publication-activity").at("activity");
        });
        if (!request.subject().isEmpty() && !request.subject().matches("[a-z-]+:[^\\s]{1,100}")) {
            throw new Refused("core.refused.document-subjects").at("subject");
        }
        return new Stored(
                request.id(),
                TypedText.needed("title", request.title(), TypedText.LINE),
                TypedText.needed("text", request.text().replace("\r\n", "\n"), TEXT),
                request.subject(),
                body,
                request.activity(),
                request.print(),
                Status.DRAFT,
                foundation.access().caller().name(),
                "",
                "",
                "",
                Optional.empty(),
                "",
                foundation.clock().instant(),
                request.version());
    }

    static String search(Stored publication) {
        return Reading.searchKey(publication.title());
    }

    /** Title and text, as the search of everything finds them. */
    static String words(Stored publication) {
        return Reading.searchKey(publication.title(), publication.text());
    }
}
