package org.iinkai.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.core.audit.NewRows.EntryColumns;
import org.iinkai.core.audit.NewRows.NewEntry;
import org.iinkai.core.audit.NewRows.PersonalColumns;

/** Adds entries and makes them links of the chain. */
interface AuditMapper {

    @Insert("""
            WITH added AS (
                INSERT INTO core.audit_entry (at, by_account, by_name, address, action, subject, detail, people, changes)
                VALUES (#{at}, #{byAccount}, #{byName}, #{address}, #{action}, #{subject}, #{detail}, #{people},
                    #{changes})
                RETURNING number)
            INSERT INTO core.audit_unsealed (entry) SELECT number FROM added
            """)
    void add(NewEntry entry);

    @Insert("""
            WITH added AS (
                INSERT INTO core.audit_entry (at, by_account, by_name, address, action, subject, detail, people, changes)
                VALUES (#{e.at}, #{e.byAccount}, #{e.byName}, #{e.address}, #{e.action}, #{e.subject}, #{e.detail},
                    #{e.people}, #{e.changes})
                RETURNING number),
            personal AS (
                INSERT INTO core.audit_personal (entry, place, salt, before, after)
                SELECT added.number, v.place, v.salt, v.before, v.after
                FROM added, unnest(#{v.places}::smallint[], #{v.salts}::text[], #{v.befores}::text[],
                    #{v.afters}::text[]) AS v (place, salt, before, after))
            INSERT INTO core.audit_unsealed (entry) SELECT number FROM added
            """)
    void addWithPersonal(@Param("e") NewEntry entry, @Param("v") PersonalColumns values);

    /** Many entries of one caller and moment; gives their numbers, which rise in the order of the rows. */
    @Select(value = """
            WITH added AS (
                INSERT INTO core.audit_entry (at, by_account, by_name, address, action, subject, detail, changes)
                SELECT #{by.at}, #{by.byAccount}, #{by.byName}, #{by.address}, e.action, e.subject, e.detail, e.changes
                FROM unnest(#{e.actions}::text[], #{e.subjects}::text[], #{e.details}::text[], #{e.lines}::text[])
                    WITH ORDINALITY AS e (action, subject, detail, changes, turn)
                ORDER BY e.turn
                RETURNING number),
            waiting AS (INSERT INTO core.audit_unsealed (entry) SELECT number FROM added)
            SELECT number FROM added
            """, affectData = true)
    List<Long> addAll(@Param("by") NewEntry by, @Param("e") EntryColumns entries);

    @Insert("""
            INSERT INTO core.audit_personal (entry, place, salt, before, after)
            SELECT v.entry, v.place, v.salt, v.before, v.after
            FROM unnest(#{entries}::bigint[], #{places}::smallint[], #{salts}::text[], #{befores}::text[],
                #{afters}::text[]) AS v (entry, place, salt, before, after)
            """)
    void addPersonal(PersonalColumns values);

    /** Takes entries that wait for their seal; only one server at a time gets any. */
    @Select(value = """
            WITH turn AS (SELECT pg_try_advisory_xact_lock(hashtext('core.audit_seal')) AS is_ours),
            taken AS (
                DELETE FROM core.audit_unsealed
                WHERE (SELECT is_ours FROM turn)
                  AND entry = ANY (ARRAY(SELECT entry FROM core.audit_unsealed ORDER BY entry LIMIT #{most}))
                RETURNING entry)
            SELECT e.number, e.form, e.at, e.by_account, e.by_name, e.address, e.action, e.subject, e.detail, e.people,
                e.changes
            FROM taken t,
                LATERAL (SELECT * FROM core.audit_entry WHERE number = t.entry OFFSET 0) e
            ORDER BY e.number
            """, affectData = true)
    List<StoredEntry> takeUnsealed(@Param("most") int most);

    @Select("SELECT position, hash FROM core.audit_seal ORDER BY position DESC LIMIT 1")
    Optional<Seal> lastSeal();

    @Select("SELECT EXISTS (SELECT FROM core.audit_seal WHERE hash = #{hash})")
    boolean hasSeal(String hash);

    /** Adds links behind a position, one for each entry in turn. */
    @Insert("""
            INSERT INTO core.audit_seal (position, entry, hash)
            SELECT #{last} + link.turn, link.entry, link.hash
            FROM unnest(#{entries}::bigint[], #{hashes}::text[]) WITH ORDINALITY AS link (entry, hash, turn)
            """)
    void seal(@Param("last") long last, @Param("entries") String[] entries, @Param("hashes") String[] hashes);

    @Select("""
            SELECT s.position, s.hash, e.number, e.form, e.at, e.by_account, e.by_name, e.address, e.action, e.subject,
                e.detail, e.people, e.changes
            FROM core.audit_seal s JOIN core.audit_entry e ON e.number = s.entry
            WHERE s.position > #{after}
            ORDER BY s.position
            LIMIT #{most}
            """)
    List<SealedEntry> sealed(@Param("after") long after, @Param("most") int most);

    /** The personal values of sealed entries from one position to another. */
    @Select("""
            SELECT p.entry, p.place, p.salt, p.before, p.after
            FROM core.audit_personal p JOIN core.audit_seal s ON s.entry = p.entry
            WHERE s.position > #{after} AND s.position <= #{upTo}
            ORDER BY p.entry, p.place
            """)
    List<PersonalValue> personalBetween(@Param("after") long after, @Param("upTo") long upTo);

    /** An entry that is neither sealed nor waits for it. */
    @Select("""
            SELECT e.number FROM core.audit_entry e
            WHERE NOT EXISTS (SELECT FROM core.audit_seal s WHERE s.entry = e.number)
              AND NOT EXISTS (SELECT FROM core.audit_unsealed u WHERE u.entry = e.number)
            ORDER BY e.number LIMIT 1
            """)
    Optional<Long> forgotten();

    /** A seal whose entry is gone. */
    @Select("""
            SELECT s.entry FROM core.audit_seal s
            WHERE NOT EXISTS (SELECT FROM core.audit_entry e WHERE e.number = s.entry)
            ORDER BY s.position LIMIT 1
            """)
    Optional<Long> lost();

    /** A link of the chain. */
    record Seal(long position, String hash) {}

    /** A link with its entry. */
    record SealedEntry(
            long position,
            String hash,
            long number,
            int form,
            Instant at,
            String byAccount,
            String byName,
            String address,
            String action,
            String subject,
            String detail,
            long people,
            String changes) {

        StoredEntry entry() {
            return new StoredEntry(
                    number, form, at, byAccount, byName, address, action, subject, detail, people, changes);
        }
    }
}
