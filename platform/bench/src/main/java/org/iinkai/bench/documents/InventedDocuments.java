package org.iinkai.bench.documents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

import org.iinkai.core.documents.find.Tokens;

/** Documents made of invented sentences, the same at every run. */
final class InventedDocuments {

    private static final int BATCH = 1_000;
    private static final int SENTENCES = 9;

    private static final String[] USUAL = {
        "会員企業の応対品質を高めるための取り組みを紹介する。",
        "京都府と東京都で研修を開催し、参加者の意見を聞いた。",
        "委員会は来年度の事業計画について話し合い、理事会に報告した。",
        "個人情報の取り扱いについて、従業員への教育を続ける。",
        "生成AIの活用事例を集め、報告書にまとめて公開する。",
        "人材の育成と雇用の創出に向けて、調査を行った。",
        "事務局は会員からの問い合わせに答え、記録を残す。",
        "林委員長のあいさつに続いて、議題の審議に入った。"
    };

    private static final String DOCUMENT = """
            INSERT INTO core.document (id, folder_id, title, kind, visibility, status, newest, published, changed_at)
            VALUES (?, ?, ?, 'MATERIAL', 'MEMBERS', 'PUBLISHED', 1, 1, now())
            """;
    private static final String VERSION =
            "INSERT INTO core.document_version (document_id, number, at, by_name) VALUES (?, 1, now(), 'bench')";
    private static final String CHAPTER =
            "INSERT INTO core.document_chapter (document_id, number, position, title, text) VALUES (?, 1, 1, '本文', ?)";
    private static final String WORDS =
            "INSERT INTO core.document_words (document_id, number, words) VALUES (?, 1, ?::tsvector)";

    private final DataSource database;

    InventedDocuments(DataSource database) {
        this.database = database;
    }

    /** Puts so many documents in the place of those there are. */
    void fill(int size) throws SQLException {
        UUID folder = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                Statement plain = connection.createStatement()) {
            connection.setAutoCommit(false);
            plain.execute("TRUNCATE core.document, core.folder CASCADE");
            plain.execute("INSERT INTO core.folder (id, name) VALUES ('" + folder + "', '資料')");
            try (PreparedStatement document = connection.prepareStatement(DOCUMENT);
                    PreparedStatement version = connection.prepareStatement(VERSION);
                    PreparedStatement chapter = connection.prepareStatement(CHAPTER);
                    PreparedStatement words = connection.prepareStatement(WORDS)) {
                Random random = new Random(size);
                PreparedStatement[] all = {document, version, chapter, words};
                for (int i = 1; i <= size; i++) {
                    add(new UUID(random.nextLong(), random.nextLong()), folder, text(i, random), all, i);
                    if (i % BATCH == 0 || i == size) {
                        for (PreparedStatement statement : all) {
                            statement.executeBatch();
                        }
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            plain.execute("VACUUM ANALYZE core.document, core.document_words, core.document_version");
        }
    }

    private static void add(UUID id, UUID folder, String text, PreparedStatement[] all, int number)
            throws SQLException {
        String title = "資料第" + number + "号";
        all[0].setObject(1, id);
        all[0].setObject(2, folder);
        all[0].setString(3, title);
        all[1].setObject(1, id);
        all[2].setObject(1, id);
        all[2].setString(2, text);
        all[3].setObject(1, id);
        all[3].setString(2, Tokens.vector(title, text));
        for (PreparedStatement statement : all) {
            statement.addBatch();
        }
    }

    private static String text(int number, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append(USUAL[random.nextInt(USUAL.length)]);
        }
        if (number % 1_000 == 0) {
            text.append("鴎雀の間で特別講演会を開いた。");
        }
        if (number % 14 == 0) {
            text.append("電子帳簿保存法への対応と申し込みの方法を説明した。");
        }
        return text.toString();
    }
}
