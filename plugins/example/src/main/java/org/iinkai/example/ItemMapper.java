package org.iinkai.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** The bundle's table. Statements name its own schema, and {@code published} for what the platform shows of itself. */
interface ItemMapper {

    @Select("""
            SELECT id, day, title, people, version
              FROM example.item
             WHERE day BETWEEN #{from} AND #{to}
               AND (day, id) < (#{after.day}, #{after.id})
             ORDER BY day DESC, id DESC
             LIMIT #{most}
            """)
    List<Item> page(
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("after") ItemPosition after,
            @Param("most") int most);

    @Select("""
            SELECT count(*)
              FROM (SELECT 1 FROM example.item WHERE day BETWEEN #{from} AND #{to} LIMIT #{most}) AS bounded
            """)
    long count(@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("most") long most);

    @Select("""
            SELECT DISTINCT date_part('year', day - interval '3 months')::int AS year
              FROM example.item
             ORDER BY year DESC
            """)
    List<FiscalYear> years();

    @Select("SELECT id, day, title, people, version FROM example.item WHERE id = #{id}")
    Optional<Item> item(@Param("id") Id<Item> id);

    @Select("""
            SELECT count(*) AS items, coalesce(sum(people), 0) AS people
              FROM example.item
             WHERE day BETWEEN #{from} AND #{to}
            """)
    Sum sum(@Param("from") LocalDate from, @Param("to") LocalDate to);

    @Insert("""
            INSERT INTO example.item (id, day, title, people)
            VALUES (#{item.id}, #{item.day}, #{item.title}, #{item.people})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("item") Item item);

    @Update("""
            UPDATE example.item
               SET day = #{item.day}, title = #{item.title}, people = #{item.people}, version = version + 1
             WHERE id = #{item.id}
               AND version = #{item.version}
            """)
    int change(@Param("item") Item item);

    /** What the items of a time add up to. */
    record Sum(long items, long people) {}
}
