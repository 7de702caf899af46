package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;

/** Which events came from entries of files. */
interface FileMapper {

    @Select("""
            SELECT event_id AS event, sequence, stamp FROM core.imported_event
            WHERE uid = #{uid} AND recurrence = #{recurrence}
            """)
    Optional<ReadBefore> readBefore(@Param("uid") String uid, @Param("recurrence") String recurrence);

    @Insert("""
            INSERT INTO core.imported_event (uid, recurrence, event_id, sequence, stamp, read_at)
            VALUES (#{uid}, #{recurrence}, #{r.event}, #{r.sequence}, #{r.stamp}, #{at})
            ON CONFLICT (uid, recurrence) DO UPDATE
                SET event_id = excluded.event_id, sequence = excluded.sequence, stamp = excluded.stamp,
                    read_at = excluded.read_at
            """)
    void note(
            @Param("uid") String uid,
            @Param("recurrence") String recurrence,
            @Param("r") ReadBefore read,
            @Param("at") Instant at);

    /** What an entry became, and how old the entry was. */
    record ReadBefore(Id<Event> event, int sequence, Optional<Instant> stamp) {

        boolean isNewerThan(int other, Optional<Instant> written) {
            return sequence > other
                    || (sequence == other
                            && written.flatMap(at -> stamp.map(at::isBefore)).orElse(false));
        }
    }
}
