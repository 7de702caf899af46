package org.iinkai.core.people;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/** What two people are in the calendar, read and written back as {@link MergeMapper} does with the rest. */
interface MergeEventMapper {

    /** A talk's speakers have no id of their own: where they stand is their id. */
    @Select("""
            SELECT jsonb_build_object(
                'event_speaker', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', concat_ws('/', event_id, session, talk, position), 'event_id', event_id,
                        'session', session, 'talk', talk, 'position', position, 'person_id', person_id)
                        ORDER BY event_id, session, talk, position), '[]')
                    FROM core.event_speaker WHERE person_id IN (#{kept}, #{other})),
                'action_item', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'person_id', owner_id)
                        ORDER BY id), '[]')
                    FROM core.action_item WHERE owner_id IN (#{kept}, #{other})),
                'meeting_attendance', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'event_id', event_id,
                        'person_id', person_id, 'state', state) ORDER BY event_id, id), '[]')
                    FROM core.meeting_attendance WHERE person_id IN (#{kept}, #{other})),
                'series_member', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'series', series,
                        'person_id', person_id, 'from_day', from_day, 'to_day', to_day) ORDER BY from_day, id), '[]')
                    FROM core.series_member WHERE person_id IN (#{kept}, #{other})))::text
            """)
    String belongings(@Param("kept") Id<Person> kept, @Param("other") Id<Person> other);

    @Update("""
            UPDATE core.event_speaker t SET person_id = r.person_id
            FROM jsonb_to_recordset(#{rows}::jsonb)
                AS r (event_id uuid, session integer, talk integer, position integer, person_id uuid)
            WHERE t.event_id = r.event_id AND t.session = r.session AND t.talk = r.talk AND t.position = r.position
            """)
    void speakers(String rows);

    @Update("""
            UPDATE core.action_item t SET owner_id = r.person_id, version = t.version + 1
            FROM jsonb_to_recordset(#{rows}::jsonb) AS r (id uuid, person_id uuid)
            WHERE t.id = r.id
            """)
    void actions(String rows);

    @Update("""
            UPDATE core.meeting_attendance t SET person_id = r.person_id, state = r.state
            FROM jsonb_populate_recordset(NULL::core.meeting_attendance, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void attendance(String rows);

    @Delete("DELETE FROM core.meeting_attendance WHERE id = ANY (#{ids}::uuid[])")
    void removeAttendance(@Param("ids") String[] ids);

    @Insert("""
            INSERT INTO core.meeting_attendance (id, event_id, person_id, state)
            SELECT id, event_id, person_id, state
            FROM jsonb_populate_recordset(NULL::core.meeting_attendance, #{rows}::jsonb)
            """)
    void restoreAttendance(String rows);

    @Update("""
            UPDATE core.series_member t SET person_id = r.person_id, from_day = r.from_day, to_day = r.to_day
            FROM jsonb_populate_recordset(NULL::core.series_member, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void members(String rows);

    @Delete("DELETE FROM core.series_member WHERE id = ANY (#{ids}::uuid[])")
    void removeMembers(@Param("ids") String[] ids);

    @Insert("""
            INSERT INTO core.series_member (id, series, person_id, from_day, to_day)
            SELECT id, series, person_id, from_day, to_day
            FROM jsonb_populate_recordset(NULL::core.series_member, #{rows}::jsonb)
            """)
    void restoreMembers(String rows);
}
