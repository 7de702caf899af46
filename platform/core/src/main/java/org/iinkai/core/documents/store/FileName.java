package org.iinkai.core.documents.store;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;

/** The name of a file, as people may give it to others. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    /** Path separators end a folder; the others are invisible, turn text around or mean something to some system. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\uFFFD<>:\"|?*]");

    private FileName() {}

    /**
     * The name without path, and not longer than systems take it.
     *
     * @throws Refused when nothing is left of it
     */
    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = UNWANTED.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        while (name.startsWith(".")) {
            name = name.substring(1).strip();
        }
        if (name.isEmpty()) {
            throw new Refused("core.refused.file-name").at("file");
        }
        return shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        String stem = hasEnding ? name.substring(0, dot) : name;
        String ending = hasEnding ? name.substring(dot) : "";
        int letters = stem.codePointCount(0, stem.length());
        return letters <= LONGEST ? name : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) + ending;
    }
}
