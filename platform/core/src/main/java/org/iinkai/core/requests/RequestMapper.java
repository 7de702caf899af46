package org.iinkai.core.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface RequestMapper {

    /** Takes the key for a turn unless somebody holds it; 0 when somebody does. */
    @Insert("""
            INSERT INTO core.request_key AS k (account, key, method, path, body_hash, turn, begun_at)
            VALUES (#{r.account}, #{r.key}, #{r.method}, #{r.path}, #{r.bodyHash}, #{turn}::uuid, #{now})
            ON CONFLICT (account, key) DO UPDATE
            SET method = excluded.method, path = excluded.path, body_hash = excluded.body_hash, turn = excluded.turn,
                begun_at = excluded.begun_at, answered_at = NULL, status = NULL, location = '', tag = '', body = ''
            WHERE k.begun_at < #{expired} OR (k.answered_at IS NULL AND k.begun_at < #{abandoned})
            """)
    int take(
            @Param("r") KeyedRequest request,
            @Param("turn") UUID turn,
            @Param("now") Instant now,
            @Param("expired") Instant expired,
            @Param("abandoned") Instant abandoned);

    @Update("""
            UPDATE core.request_key
            SET answered_at = #{now}, status = #{a.status}, location = #{a.location}, tag = #{a.tag}, body = #{a.body}
            WHERE account = #{r.account} AND key = #{r.key} AND turn = #{turn}::uuid
            """)
    int keep(
            @Param("r") KeyedRequest request,
            @Param("turn") UUID turn,
            @Param("a") Answer answer,
            @Param("now") Instant now);

    @Delete("""
            DELETE FROM core.request_key
            WHERE account = #{r.account} AND key = #{r.key} AND turn = #{turn}::uuid AND answered_at IS NULL
            """)
    void free(@Param("r") KeyedRequest request, @Param("turn") UUID turn);

    @Select("""
            SELECT account, key, method, path, body_hash, status, location, tag, body
            FROM core.request_key
            WHERE account = #{account} AND key = #{key}
            """)
    Optional<Kept> kept(KeyedRequest request);

    @Delete("DELETE FROM core.request_key WHERE begun_at < #{before}")
    void forget(@Param("before") Instant before);

    /** A key as stored. */
    record Kept(
            String account,
            String key,
            String method,
            String path,
            String bodyHash,
            OptionalInt status,
            String location,
            String tag,
            String body) {

        KeyedRequest request() {
            return new KeyedRequest(account, key, method, path, bodyHash);
        }

        Optional<Answer> answer() {
            return status.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer(status.getAsInt(), location, tag, body));
        }
    }
}
