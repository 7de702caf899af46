package org.iinkai.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.audit.AuditEntry;

interface AuditMapper {

    @Insert("""
            WITH added AS (
                INSERT INTO core.audit_entry (at, by_account, by_name, action, subject, detail)
                VALUES (#{at}, #{byAccount}, #{byName}, #{action}, #{subject}, #{detail})
                RETURNING number)
            INSERT INTO core.audit_unsealed (entry) SELECT number FROM added
            """)
    void add(NewEntry entry);

    @Select("""
            SELECT number, at, by_name AS by, action, subject, detail
            FROM core.audit_entry
            WHERE subject = #{subject}
            ORDER BY number DESC
            LIMIT #{most}
            """)
    List<AuditEntry> about(@Param("subject") String subject, @Param("most") int most);

    /** Takes entries that wait for their seal; only one server at a time gets any. */
    @Select(value = """
            WITH turn AS (SELECT pg_try_advisory_xact_lock(hashtext('core.audit_seal')) AS is_ours),
            taken AS (
                DELETE FROM core.audit_unsealed
                WHERE (SELECT is_ours FROM turn)
                  AND entry = ANY (ARRAY(SELECT entry FROM core.audit_unsealed ORDER BY entry LIMIT #{most}))
                RETURNING entry)
            SELECT e.number, e.at, e.by_account, e.by_name, e.action, e.subject, e.detail
            FROM taken t,
                LATERAL (SELECT * FROM core.audit_entry WHERE number = t.entry OFFSET 0) e
            ORDER BY e.number
            """, affectData = true)
    List<StoredEntry> takeUnsealed(@Param("most") int most);

    @Select("SELECT position, hash FROM core.audit_seal ORDER BY position DESC LIMIT 1")
    Optional<Seal> lastSeal();

    /** Adds links behind a position, one for each entry in turn. */
    @Insert("""
            INSERT INTO core.audit_seal (position, entry, hash)
            SELECT #{last} + link.turn, link.entry, link.hash
            FROM unnest(#{entries}::bigint[], #{hashes}::text[]) WITH ORDINALITY AS link (entry, hash, turn)
            """)
    void seal(@Param("last") long last, @Param("entries") String[] entries, @Param("hashes") String[] hashes);

    @Select("""
            SELECT s.position, s.hash, e.number, e.at, e.by_account, e.by_name, e.action, e.subject, e.detail
            FROM core.audit_seal s JOIN core.audit_entry e ON e.number = s.entry
            WHERE s.position > #{after}
            ORDER BY s.position
            LIMIT #{most}
            """)
    List<SealedEntry> sealed(@Param("after") long after, @Param("most") int most);

    @Select("""
            SELECT e.number FROM core.audit_entry e
            WHERE NOT EXISTS (SELECT FROM core.audit_seal s WHERE s.entry = e.number)
              AND NOT EXISTS (SELECT FROM core.audit_unsealed u WHERE u.entry = e.number)
            ORDER BY e.number LIMIT 1
            """)
    Optional<Long> forgotten();

    /** An entry about to be stored. */
    record NewEntry(Instant at, String byAccount, String byName, String action, String subject, String detail) {}

    /** An entry as the chain sees it. */
    record StoredEntry(
            long number, Instant at, String byAccount, String byName, String action, String subject, String detail) {}

    /** A link of the chain. */
    record Seal(long position, String hash) {}

    /** A link with its entry. */
    record SealedEntry(
            long position,
            String hash,
            long number,
            Instant at,
            String byAccount,
            String byName,
            String action,
            String subject,
            String detail) {

        StoredEntry entry() {
            return new StoredEntry(number, at, byAccount, byName, action, subject, detail);
        }
    }
}
