package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;

/** Which events came from entries of files. */
interface FileMapper {

    @Select("""
            SELECT event_id AS event, sequence, stamp, title, description, times, places FROM core.imported_event
            WHERE uid = #{uid} AND recurrence = #{recurrence}
            """)
    Optional<ReadBefore> readBefore(@Param("uid") String uid, @Param("recurrence") String recurrence);

    @Insert("""
            INSERT INTO core.imported_event (uid, recurrence, event_id, sequence, stamp, read_at)
            VALUES (#{r.uid}, #{r.recurrence}, #{r.event}, #{r.sequence}, #{r.stamp}, #{r.at})
            ON CONFLICT (uid, recurrence) DO UPDATE
                SET event_id = excluded.event_id, sequence = excluded.sequence, stamp = excluded.stamp,
                    read_at = excluded.read_at
            """)
    void note(@Param("r") Read read);

    @Update("""
            UPDATE core.imported_event
            SET title = #{w.title}, description = #{w.description}, times = #{w.times}, places = #{w.places}
            WHERE uid = #{uid} AND recurrence = #{recurrence}
            """)
    void said(@Param("uid") String uid, @Param("recurrence") String recurrence, @Param("w") EntryWords words);

    /** That an entry was read. */
    record Read(String uid, String recurrence, Id<Event> event, int sequence, Optional<Instant> stamp, Instant at) {}

    /** What an entry became, how old the entry was, and what it said where that is known. */
    record ReadBefore(
            Id<Event> event,
            int sequence,
            Optional<Instant> stamp,
            Optional<String> title,
            Optional<String> description,
            Optional<String> times,
            Optional<String> places) {

        Optional<EntryWords> words() {
            return title.map(said -> new EntryWords(said, description.orElse(""), times.orElse(""), places.orElse("")));
        }

        boolean isNewerThan(int other, Optional<Instant> written) {
            return sequence > other
                    || (sequence == other
                            && written.flatMap(at -> stamp.map(at::isBefore)).orElse(false));
        }
    }
}
