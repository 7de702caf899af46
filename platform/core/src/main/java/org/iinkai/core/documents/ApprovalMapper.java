package org.iinkai.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.ApprovalStep;
import org.iinkai.api.documents.Document;

interface ApprovalMapper {

    @Select("""
            SELECT round, position, body, state, at, by_name, note FROM core.document_approval
            WHERE document_id = #{id}
              AND round = (SELECT max(round) FROM core.document_approval WHERE document_id = #{id})
            ORDER BY position
            """)
    List<StepRow> steps(@Param("id") Id<Document> id);

    @Insert("""
            INSERT INTO core.document_approval (document_id, round, position, body)
            SELECT #{id}, #{round}, b.position, b.body
            FROM unnest(#{bodies}::text[]) WITH ORDINALITY AS b (body, position)
            WHERE EXISTS (SELECT FROM core.body k WHERE k.code = b.body)
            """)
    int add(@Param("id") Id<Document> id, @Param("round") int round, @Param("bodies") String[] bodies);

    @Update("""
            UPDATE core.document_approval SET state = #{state}, at = #{at}, by_name = #{by}, note = #{note}
            WHERE document_id = #{id} AND round = #{s.round} AND position = #{s.position}
            """)
    void decide(
            @Param("id") Id<Document> id,
            @Param("s") StepRow step,
            @Param("state") ApprovalStep.State state,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("note") String note);

    /** Ends a round that is open: what still waits is taken back. */
    @Update("""
            UPDATE core.document_approval SET state = 'RETURNED', at = #{at} WHERE document_id = #{id} AND state = 'WAITING'
            """)
    void end(@Param("id") Id<Document> id, @Param("at") Instant at);

    /** A step as stored. */
    record StepRow(
            int round,
            int position,
            String body,
            ApprovalStep.State state,
            Optional<Instant> at,
            String byName,
            String note) {}
}
