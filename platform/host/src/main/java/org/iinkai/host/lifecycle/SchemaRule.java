package org.iinkai.host.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.iinkai.api.error.Refused;

/**
 * The rule for a bundle's SQL: one statement, values as parameters, tables of its own schema, and {@code published} for
 * reading. Guards against mistakes, not against malice: a bundle in the same JVM is no sandbox.
 */
final class SchemaRule {

    private static final String PUBLISHED = "published";
    private static final Set<String> DEFINING = Set.of(
            "create",
            "drop",
            "alter",
            "grant",
            "revoke",
            "truncate",
            "copy",
            "call",
            "do",
            "set",
            "lock",
            "vacuum",
            "listen",
            "notify",
            "execute",
            "comment",
            "reindex");
    /** Functions whose arguments are written with FROM. */
    private static final Set<String> WITH_FROM = Set.of("extract", "substring", "trim", "overlay", "position");

    private static final Set<String> ENDS_FROM = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "window",
            "for",
            "returning",
            "set",
            "select",
            "when",
            "values");

    private final String id;
    private final SqlTokens sql;
    private final Set<String> named = new HashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private SchemaRule(String id, String statement) {
        this.id = id;
        this.sql = new SqlTokens(statement);
    }

    /** What is known inside a pair of brackets. */
    private static final class Level {
        private final boolean isFunction;
        private boolean inFrom;

        private Level(boolean isFunction) {
            this.isFunction = isFunction;
        }
    }

    /**
     * Checks a statement.
     *
     * @throws Refused naming what breaks the rule
     */
    static void check(String id, String statement) {
        new SchemaRule(id, statement).check();
    }

    private void check() {
        if (sql.contains("${")) {
            throw new Refused("host.refused.mapper-statement", id, "$");
        }
        if (DEFINING.contains(sql.at(0))) {
            throw new Refused("host.refused.mapper-statement", id, sql.at(0));
        }
        if (sql.contains("with")) {
            collectNamed();
        }
        levels.push(new Level(false));
        for (int place = 0; place < sql.size(); place++) {
            look(place);
        }
    }

    private void look(int place) {
        String token = sql.at(place);
        switch (token) {
            case ";" -> {
                if (place < sql.size() - 1) {
                    throw new Refused("host.refused.mapper-statement", id, ";");
                }
            }
            case "(" -> levels.push(new Level(WITH_FROM.contains(sql.at(place - 1))));
            case ")" -> {
                if (levels.size() > 1) {
                    levels.pop();
                }
            }
            case "," -> {
                if (level().inFrom) {
                    table(place + 1, false);
                }
            }
            default -> word(place, token);
        }
    }

    private void word(int place, String token) {
        if (sql.at(place - 1).equals(".") || sql.at(place + 1).equals(".")) {
            return;
        }
        switch (token) {
            case "from" -> from(place);
            case "join" -> table(place + 1, false);
            case "using" -> using(place);
            case "into" -> table(place + 1, true);
            case "update" -> update(place);
            default -> {
                if (ENDS_FROM.contains(token)) {
                    level().inFrom = false;
                }
            }
        }
    }

    private void from(int place) {
        if (level().isFunction || sql.at(place - 1).equals("distinct")) {
            return;
        }
        level().inFrom = true;
        table(place + 1, sql.at(place - 1).equals("delete"));
    }

    private void using(int place) {
        if (!sql.at(place + 1).equals("(")) {
            level().inFrom = true;
            table(place + 1, false);
        }
    }

    private void update(int place) {
        String before = sql.at(place - 1);
        boolean isLock = before.equals("for") || before.equals("key");
        if (!isLock && !before.equals("do") && !sql.at(place + 1).equals("set")) {
            table(place + 1, true);
        }
    }

    /** Checks the table named at a place, if a table is named there and not a subselect or a function. */
    private void table(int start, boolean isChanged) {
        int place = start;
        while (Set.of("only", "lateral").contains(sql.at(place))) {
            place++;
        }
        if (!sql.isName(place) || sql.at(place).equals("select")) {
            return;
        }
        boolean isQualified = sql.at(place + 1).equals(".");
        String schema = isQualified ? plain(sql.at(place)) : "";
        String table = plain(sql.at(isQualified ? place + 2 : place));
        boolean isFunction = sql.at(isQualified ? place + 3 : place + 1).equals("(") && !isChanged;
        if (isQualified) {
            boolean isAllowed = schema.equals(id) || (schema.equals(PUBLISHED) && !isChanged);
            if (!isAllowed && !(isFunction && schema.equals("pg_catalog"))) {
                throw new Refused("host.refused.mapper-foreign", id, schema + "." + table);
            }
        } else if (!isFunction && !named.contains(table)) {
            throw new Refused("host.refused.mapper-unqualified", id, table);
        }
    }

    /** Notes the names that WITH gives to subselects. */
    private void collectNamed() {
        for (int place = 1; place < sql.size(); place++) {
            boolean opens = Set.of("(", "materialized", "not").contains(sql.at(place + 1));
            if (sql.at(place).equals("as") && opens) {
                int before = sql.at(place - 1).equals(")") ? sql.opening(place - 1) - 1 : place - 1;
                if (sql.isName(before)) {
                    named.add(plain(sql.at(before)));
                }
            }
        }
    }

    private Level level() {
        Level level = levels.peek();
        if (level == null) {
            throw new IllegalStateException("no level");
        }
        return level;
    }

    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }
}
