package org.iinkai.bench.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import org.iinkai.core.text.Reading;

/** Fills an empty database with invented companies, their former names and memberships, by COPY. */
public final class InventedRegister {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    private static final String COMPANIES = """
            COPY core.company (id, number, prefix, is_prefix_first, name, kana, prefecture, search_key, sort_key)
            FROM STDIN
            """;
    private static final String NAMES = """
            COPY core.company_former_name (company_id, until_day, prefix, is_prefix_first, name, kana) FROM STDIN
            """;
    private static final String MEMBERSHIPS = """
            COPY core.membership (id, company_id, category, segment, member_since, joined_on, left_on, reason,
                is_continuation, is_continued) FROM STDIN
            """;

    private final DataSource owner;

    /** A register in a database that this owner may change. */
    public InventedRegister(DataSource owner) {
        this.owner = owner;
    }

    /**
     * Takes what there is away and fills in anew; the same register each time.
     *
     * @param members companies, each with one membership or more; nine of ten are members today
     */
    public void fill(int members) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE core.membership, core.company_former_name, core.company CASCADE");
            statement.execute("""
                    INSERT INTO core.member_category (code, name_ja, name_en, position)
                    VALUES ('regular', '正会員', '', 1), ('supporting', '賛助会員', '', 2) ON CONFLICT DO NOTHING
                    """);
            statement.execute("""
                    INSERT INTO core.segment (code, category, name_ja, name_en, position)
                    VALUES ('inhouse', 'regular', 'インハウス', '', 1) ON CONFLICT DO NOTHING
                    """);
            String index = definition(statement);
            statement.execute("DROP INDEX core.company_grams");
            copy(connection, COMPANIES, out -> companies(out, members));
            copy(connection, NAMES, out -> names(out, members));
            copy(connection, MEMBERSHIPS, out -> memberships(out, members));
            statement.execute(index);
            statement.execute("VACUUM ANALYZE core.company");
            statement.execute("VACUUM ANALYZE core.membership");
            statement.execute("VACUUM ANALYZE core.company_former_name");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String definition(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT pg_get_indexdef('core.company_grams'::regclass)")) {
            found.next();
            return found.getString(1);
        }
    }

    private static void companies(Rows out, int members) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < members; i++) {
            InventedCompany company = InventedCompany.of(i, members, random);
            String number = String.valueOf(1000 + i);
            String former = hasFormerName(i) ? formerName(i) : "";
            out.row(
                    id(i, 0),
                    number,
                    company.form(),
                    String.valueOf(company.isFormFirst()),
                    company.name(),
                    company.kana(),
                    company.prefecture(),
                    Reading.searchKey(company.name(), company.kana(), number, former),
                    Reading.sortKey(company.kana()));
        }
    }

    private static void names(Rows out, int members) throws IOException {
        for (int i = 0; i < members; i++) {
            if (hasFormerName(i)) {
                out.row(id(i, 0), "2024-09-30", "(株)", "true", formerName(i), "キュウメイ");
            }
        }
    }

    private static boolean hasFormerName(int place) {
        return place % 30 == 11;
    }

    private static String formerName(int place) {
        return "旧名" + place;
    }

    /** Nine of ten are members; one of twenty went over to another category. */
    private static void memberships(Rows out, int members) throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < members; i++) {
            LocalDate joined = TODAY.minusDays(30 + random.nextInt(12_000));
            boolean hasLeft = random.nextInt(10) == 0;
            String left = hasLeft ? TODAY.minusDays(random.nextInt(30)).toString() : "\\N";
            String reason = hasLeft ? "移転" : "";
            String category = random.nextInt(20) == 0 ? "supporting" : "regular";
            String segment = category.equals("regular") && random.nextInt(3) == 0 ? "inhouse" : "\\N";
            if (i % 20 == 3) {
                String changed = joined.plusDays(1).toString();
                String since = joined.toString();
                out.row(id(i, 1), id(i, 0), "supporting", "\\N", since, since, changed, "", "false", "true");
                out.row(id(i, 2), id(i, 0), "regular", "\\N", since, changed, left, reason, "true", "false");
            } else {
                String since = joined.toString();
                out.row(id(i, 1), id(i, 0), category, segment, since, since, left, reason, "false", "false");
            }
        }
    }

    private static String id(int place, int kind) {
        return new UUID(0x0190_0000_0000_7000L + ((long) place << 16), 0x8000_0000_0000_0000L + kind).toString();
    }

    private static void copy(Connection connection, String sql, Filling filling) throws SQLException {
        try (OutputStream out =
                new BufferedOutputStream(new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), 1 << 20)) {
            filling.into(cells -> {
                out.write(String.join("\t", cells).getBytes(UTF_8));
                out.write('\n');
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a row at a time; no cell has a tab or a backslash but {@code \N}, which is nothing. */
    private interface Rows {
        void row(String... cells) throws IOException;
    }

    private interface Filling {
        void into(Rows rows) throws IOException;
    }
}
