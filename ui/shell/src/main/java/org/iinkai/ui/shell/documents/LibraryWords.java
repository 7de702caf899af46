package org.iinkai.ui.shell.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.documents.ApprovalStep;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.Visibility;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Words for what documents are and how far they are. */
final class LibraryWords {

    private LibraryWords() {}

    static String kind(DocumentKind kind) {
        return Words.text("shell.library.kind." + code(kind));
    }

    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(DocumentKind.values()).forEach(kind -> kinds.put(kind.name(), kind(kind)));
        return kinds;
    }

    static String visibility(Visibility visibility) {
        return Words.text("shell.library.visibility." + code(visibility));
    }

    static String status(DocumentStatus status) {
        return Words.text("shell.library.status." + code(status));
    }

    static StatusBadge badge(DocumentStatus status) {
        Tone tone = switch (status) {
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
            case IN_APPROVAL -> Tone.BUSY;
            case APPROVED, PUBLISHED -> Tone.GOOD;
        };
        return new StatusBadge(tone, status(status));
    }

    static StatusBadge badge(ApprovalStep.State state) {
        Tone tone = switch (state) {
            case WAITING -> Tone.BUSY;
            case APPROVED -> Tone.GOOD;
            case RETURNED -> Tone.WARNING;
        };
        return new StatusBadge(tone, Words.text("shell.library.step." + code(state)));
    }

    /** 案内.pdf（240KB）. */
    static String file(FileFacts file) {
        return Words.text("shell.library.file-size", file.name(), Figures.size(file.size()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
