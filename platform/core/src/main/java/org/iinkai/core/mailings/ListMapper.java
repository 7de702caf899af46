package org.iinkai.core.mailings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingListRow;
import org.iinkai.api.populations.Population;
import org.iinkai.api.text.Localized;

interface ListMapper {

    @Select("""
            SELECT l.id, l.code, l.name_ja, l.name_en, l.population_id IS NOT NULL AS is_population, l.is_open,
                (SELECT count(*) FROM core.subscription s WHERE s.list_id = l.id AND s.state = 'ACTIVE') AS subscribers,
                (SELECT max(m.started_at) FROM core.mailing_to t JOIN core.mailing m ON m.id = t.mailing_id
                    WHERE t.list_id = l.id) AS last_at
            FROM core.mailing_list l
            ORDER BY l.code
            """)
    List<ListedList> all();

    @Select("""
            SELECT id, code, name_ja, name_en, purpose_ja, purpose_en, sender, postal, contact, population_id, basis,
                is_open, activity, version
            FROM core.mailing_list WHERE id = #{id}
            """)
    Optional<StoredList> list(Id<MailingList> id);

    @Select("""
            SELECT id, code, name_ja, name_en, purpose_ja, purpose_en, sender, postal, contact, population_id, basis,
                is_open, activity, version
            FROM core.mailing_list WHERE code = #{code}
            """)
    Optional<StoredList> withCode(String code);

    @Select("""
            SELECT l.id, l.code, l.name_ja, l.name_en, l.purpose_ja, l.purpose_en, l.sender, l.postal, l.contact,
                l.population_id, l.basis, l.is_open, l.activity, l.version
            FROM core.mailing_list l JOIN core.mailing_to t ON t.list_id = l.id
            WHERE t.mailing_id = #{mailing}
            ORDER BY t.position
            """)
    List<StoredList> ofMailing(UUID mailing);

    @Select("""
            SELECT id, code, name_ja, name_en, purpose_ja, purpose_en, sender, postal, contact, population_id, basis,
                is_open, activity, version
            FROM core.mailing_list WHERE is_open ORDER BY code
            """)
    List<StoredList> open();

    @Select("SELECT EXISTS (SELECT FROM core.population WHERE id = #{id})")
    boolean hasPopulation(Id<Population> id);

    @Insert("""
            INSERT INTO core.mailing_list (id, code, name_ja, name_en, purpose_ja, purpose_en, sender, postal, contact,
                population_id, basis, is_open, activity)
            VALUES (#{id}, #{code}, #{nameJa}, #{nameEn}, #{purposeJa}, #{purposeEn}, #{sender}, #{postal}, #{contact},
                #{populationId}, #{basis}, #{isOpen}, #{activity})
            ON CONFLICT DO NOTHING
            """)
    int add(StoredList list);

    @Update("""
            UPDATE core.mailing_list SET name_ja = #{nameJa}, name_en = #{nameEn}, purpose_ja = #{purposeJa},
                purpose_en = #{purposeEn}, sender = #{sender}, postal = #{postal}, contact = #{contact},
                population_id = #{populationId}, basis = #{basis}, is_open = #{isOpen}, activity = #{activity},
                version = version + 1
            WHERE id = #{id} AND version = #{version} AND (population_id IS NULL) = (#{populationId}::uuid IS NULL)
            """)
    int change(StoredList list);

    /** A list as stored. */
    record StoredList(
            Id<MailingList> id,
            String code,
            String nameJa,
            String nameEn,
            String purposeJa,
            String purposeEn,
            String sender,
            String postal,
            String contact,
            Optional<Id<Population>> populationId,
            String basis,
            boolean isOpen,
            String activity,
            int version) {

        static StoredList of(MailingList list) {
            return new StoredList(
                    list.id(),
                    list.code(),
                    list.name().ja(),
                    list.name().en(),
                    list.purpose().ja(),
                    list.purpose().en(),
                    list.sender(),
                    list.postal(),
                    list.contact(),
                    list.population(),
                    list.basis(),
                    list.isOpen(),
                    list.activity(),
                    list.version());
        }

        MailingList list() {
            return new MailingList(
                    id,
                    code,
                    name(),
                    purpose(),
                    sender,
                    postal,
                    contact,
                    populationId,
                    basis,
                    isOpen,
                    activity,
                    version);
        }

        Localized name() {
            return new Localized(nameJa, nameEn);
        }

        Localized purpose() {
            return new Localized(purposeJa, purposeEn);
        }

        boolean isPopulation() {
            return populationId.isPresent();
        }
    }

    /** A list among others, as stored. */
    record ListedList(
            Id<MailingList> id,
            String code,
            String nameJa,
            String nameEn,
            boolean isPopulation,
            boolean isOpen,
            long subscribers,
            @Nullable Instant lastAt) {

        MailingListRow row(ZoneId zone) {
            return new MailingListRow(
                    id,
                    code,
                    new Localized(nameJa, nameEn),
                    isPopulation,
                    isOpen,
                    subscribers,
                    Optional.ofNullable(lastAt).map(at -> LocalDate.ofInstant(at, zone)));
        }
    }
}
