package org.iinkai.web.door;

import java.util.regex.Pattern;

/** A place of ours that a browser may be sent to. */
public final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\x00-\\x20\\x7f]*");

    private OwnPath() {}

    /** The path when it is one of ours, the start page otherwise: never another site. */
    public static String of(String wanted) {
        return OWN.matcher(wanted).matches() && !wanted.startsWith(Paths.SIGN_IN) ? wanted : "/";
    }
}
