package org.iinkai.host.descriptor;

import java.util.Set;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;

/** How the names of bundles are formed. */
public final class BundleNames {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACE = Pattern.compile(":[a-zA-Z][a-zA-Z0-9]*[?*]?");

    /** Words that name schemas, message modules or addresses of the platform. */
    private static final Set<String> RESERVED = Set.of(
            "api",
            "app",
            "core",
            "host",
            "iinkai",
            "kit",
            "openapi",
            "plugins",
            "public",
            "published",
            "right",
            "shell",
            "static",
            "web");

    private BundleNames() {}

    /**
     * The id of a bundle: the last part of its symbolic name.
     *
     * @throws Refused when it is not one plain word, or one of the platform's
     */
    public static String id(String symbolicName) {
        String id = symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
        if (!ID.matcher(id).matches()) {
            throw new Refused("host.refused.id-form", symbolicName);
        }
        if (RESERVED.contains(id) || id.startsWith("pg")) {
            throw new Refused("host.refused.id-reserved", id);
        }
        return id;
    }

    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    /** Whether a right is one of the bundle's own: {@code training.enrol}. */
    static boolean isOwnRight(String id, String right) {
        return right.startsWith(id + ".") && isWord(right.substring(id.length() + 1));
    }

    /** Whether a message key is one of the bundle's own. */
    public static boolean isOwnKey(String id, String key) {
        return key.startsWith(id + ".");
    }

    /** Whether a route leads to the bundle's own pages and nowhere else. */
    public static boolean isOwnRoute(String id, String route) {
        boolean isBelow = route.equals(id) || route.startsWith(id + "/") || route.startsWith(id + "?");
        return isBelow && !route.contains("..") && !route.contains("\\") && !route.contains("//");
    }

    /** Whether a path can be an address: plain segments, with places such as {@code :id} where they are allowed. */
    static boolean isPath(String path, boolean withPlaces) {
        for (String segment : path.split("/", -1)) {
            boolean isPlace = withPlaces && PLACE.matcher(segment).matches();
            if (!isPlace && !SEGMENT.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }
}
