package org.iinkai.host.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.error.Refused;

class SchemaRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT n.text FROM notes.note n WHERE n.id = #{id} ORDER BY n.id",
                "SELECT * FROM notes.note n JOIN published.person p ON p.id = n.person, notes.tag t WHERE t.id = n.tag",
                "SELECT * FROM notes.note n LEFT JOIN notes.tag USING (tag) WHERE n.text IS DISTINCT FROM n.old",
                "SELECT extract(year FROM n.at), substring(n.text FROM 1 FOR 3), trim(BOTH ' ' FROM n.text) FROM notes.note n",
                "SELECT * FROM (SELECT id, tag FROM notes.note) x, generate_series(1, 3) AS s(i)",
                "SELECT count(*) FROM (SELECT 1 FROM notes.note LIMIT 10001) AS bounded",
                "WITH top AS (SELECT * FROM notes.note), rest (id) AS MATERIALIZED (SELECT id FROM notes.tag)"
                        + " SELECT * FROM top JOIN rest ON rest.id = top.id",
                "WITH RECURSIVE tree AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM tree) SELECT * FROM tree",
                "INSERT INTO notes.note (text) VALUES (#{text}) ON CONFLICT (id) DO UPDATE SET text = excluded.text",
                "UPDATE notes.note SET text = #{text} FROM published.person p WHERE p.id = person",
                "DELETE FROM notes.note USING notes.tag t WHERE t.id = tag",
                "MERGE INTO notes.note n USING published.company c ON c.id = n.id WHEN MATCHED THEN UPDATE SET text = c.number"
                        + " WHEN NOT MATCHED THEN INSERT (text) VALUES (c.number)",
                "SELECT * FROM notes.note FOR UPDATE SKIP LOCKED",
                "SELECT * FROM \"notes\".\"note\" -- FROM core.account",
                "SELECT ' FROM core.account ' /* JOIN core.account */ FROM notes.note",
                "SELECT a.core FROM notes.note a WHERE a.text IN (SELECT text FROM notes.tag) AND EXISTS (SELECT FROM notes.tag)",
                "SELECT * FROM unnest(#{ids}) WITH ORDINALITY AS u(id, place) JOIN notes.note n ON n.id = u.id",
                "SELECT * FROM notes.note CROSS JOIN LATERAL (SELECT * FROM notes.tag t WHERE t.id = note.tag) x;",
            })
    void own_tables_and_published_ones_may_be_used(String sql) {
        assertThatCode(() -> SchemaRule.check("notes", sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM core.account",
                "SELECT * FROM notes.note n, core.account a",
                "SELECT * FROM notes.note WHERE id IN (SELECT id FROM core.account)",
                "SELECT * FROM notes.note n INNER JOIN \"core\".account a ON a.id = n.id",
                "SELECT (SELECT max(id) FROM training.run) FROM notes.note",
                "WITH x AS (SELECT * FROM host.bundle) SELECT * FROM x",
                "DELETE FROM notes.note USING core.account WHERE true",
                "UPDATE core.account SET name = 'x'",
                "UPDATE published.person SET name = 'x'",
                "INSERT INTO published.person (id) VALUES (1)",
                "DELETE FROM published.person",
                "INSERT INTO notes.note SELECT name FROM core.account",
                "SELECT * FROM core.all_accounts()",
                "SELECT * FROM pg_catalog.pg_authid",
            })
    void tables_of_others_may_not(String sql) {
        refused("host.refused.mapper-foreign", sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM note",
                "SELECT * FROM notes.note JOIN tag ON true",
                "INSERT INTO note (text) VALUES (1)",
                "UPDATE note SET text = 'x'",
                "SELECT * FROM notes.note, tag",
            })
    void tables_without_a_schema_may_not(String sql) {
        refused("host.refused.mapper-unqualified", sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE notes.note",
                "TRUNCATE notes.note",
                "SELECT * FROM notes.note ORDER BY ${column}",
                "SELECT 1; DELETE FROM notes.note",
                "SET search_path TO core",
            })
    void other_statements_may_not(String sql) {
        refused("host.refused.mapper-statement", sql);
    }

    private static void refused(String key, String sql) {
        assertThatThrownBy(() -> SchemaRule.check("notes", sql))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
