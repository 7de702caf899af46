package org.iinkai.bench.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Events of a busy year, with people in them. */
final class InventedYear {

    private static final String SERIES = """
            INSERT INTO core.event_series (code, name_ja, kind, numbering, people)
            VALUES ('bench', '催し', 'EVENT', 'LIFETIME', 'PARTICIPANTS') ON CONFLICT DO NOTHING""";
    private static final String EVENTS = """
            INSERT INTO core.event (id, series, number, scope, fiscal_year, title, status, audience, description,
                first_day, last_day)
            SELECT gen_random_uuid(), 'bench', i, '', 2025, 'コンタクトセンター見学会 第' || i || '班', 'PLANNED', 'PUBLIC',
                'センターの運営の工夫を担当者から聞き、質問の時間を設けます。定員になり次第、締め切ります。',
                DATE '2025-04-01' + i % 365, DATE '2025-04-01' + i % 365
            FROM generate_series(1, ?) AS i""";
    private static final String SESSIONS = """
            INSERT INTO core.event_session (event_id, position, day, starts, ends, form, place)
            SELECT id, 1, first_day, '14:00', '16:30', 'HYBRID', '大手町サンケイプラザ' FROM core.event""";
    private static final String PEOPLE = """
            INSERT INTO core.participation (id, event_id, name, kana, company_name, company_key, person_key, status,
                enrolled_at)
            SELECT gen_random_uuid(), e.id, '参加 者' || p, 'サンカ シャ', '会社' || p % 13, 'kaisha' || p % 13,
                'sanka' || p, 'ENROLLED', now()
            FROM core.event e CROSS JOIN generate_series(1, ?) AS p""";

    private final DataSource database;

    InventedYear(DataSource database) {
        this.database = database;
    }

    void fill(int events, int peopleOfEach) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE core.event CASCADE");
            statement.execute(SERIES);
            run(connection, EVENTS, events);
            statement.execute(SESSIONS);
            run(connection, PEOPLE, peopleOfEach);
            statement.execute("ANALYZE core.event, core.event_session, core.participation");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, rows);
            statement.executeUpdate();
        }
    }
}
