package org.iinkai.app.develop;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What a new bundle shall be. Immutable.
 *
 * @param name one word: id, schema, last part of the package
 * @param title Japanese name for people
 * @param isSmallest whether one declaration and one view are enough
 */
public record BundleWish(String name, String title, boolean isSmallest) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final int LONGEST_TITLE = 40;

    /** Names of the platform's schemas, modules, packages and addresses. */
    private static final Set<String> PLATFORM = Set.of(
            "api",
            "app",
            "bench",
            "core",
            "distribution",
            "host",
            "iinkai",
            "kit",
            "openapi",
            "plugin",
            "plugins",
            "public",
            "published",
            "reliability",
            "right",
            "shell",
            "signon",
            "static",
            "testkit",
            "ui",
            "web");

    /** Words that PostgreSQL does not take as the name of a schema. */
    private static final Set<String> SQL = Set.of(
            "all",
            "analyse",
            "analyze",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "asymmetric",
            "both",
            "case",
            "cast",
            "check",
            "collate",
            "collation",
            "column",
            "concurrently",
            "constraint",
            "create",
            "cross",
            "default",
            "deferrable",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "freeze",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "ilike",
            "in",
            "initially",
            "inner",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "lateral",
            "leading",
            "left",
            "like",
            "limit",
            "localtime",
            "localtimestamp",
            "natural",
            "not",
            "notnull",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "outer",
            "overlaps",
            "placing",
            "primary",
            "references",
            "returning",
            "right",
            "select",
            "similar",
            "some",
            "symmetric",
            "table",
            "tablesample",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "variadic",
            "verbose",
            "when",
            "where",
            "window",
            "with");

    public BundleWish {
        if (!FORM.matcher(name).matches()) {
            throw new CannotMake("app.failed.new-form", name);
        }
        if (PLATFORM.contains(name) || name.startsWith("pg")) {
            throw new CannotMake("app.failed.new-reserved", name);
        }
        if (SourceVersion.isKeyword(name)) {
            throw new CannotMake("app.failed.new-java", name);
        }
        if (SQL.contains(name)) {
            throw new CannotMake("app.failed.new-sql", name);
        }
        title = title.strip();
        boolean hasControls = title.codePoints().anyMatch(Character::isISOControl);
        if (title.isEmpty() || title.length() > LONGEST_TITLE || hasControls) {
            throw new CannotMake("app.failed.new-title", LONGEST_TITLE);
        }
    }

    /** What was typed behind {@code plugin new}. */
    static BundleWish parse(String... words) {
        String name = "";
        String title = "";
        boolean isSmallest = false;
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--smallest")) {
                isSmallest = true;
            } else if (words[i].equals("--title") && i + 1 < words.length) {
                title = words[++i];
            } else if (words[i].startsWith("--") || !name.isEmpty()) {
                throw new CannotMake("app.failed.usage-new");
            } else {
                name = words[i];
            }
        }
        if (name.isEmpty()) {
            throw new CannotMake("app.failed.usage-new");
        }
        return new BundleWish(name, title.isEmpty() ? name + "委員会" : title, isSmallest);
    }

    /** The bundle that it is a copy of. */
    String template() {
        return isSmallest ? "smallest" : "example";
    }

    /** First part of the names of its declaration and its rights. */
    String className() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
