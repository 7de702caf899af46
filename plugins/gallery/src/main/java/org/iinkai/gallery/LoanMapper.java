package org.iinkai.gallery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** The table of loans. Names come from {@code published}, which also knows what a merged record goes by today. */
interface LoanMapper {

    String LOAN = """
            SELECT l.id, l.item, c.current_id AS company, c.display_name AS company_name,
                   p.current_id AS person, p.name AS person_name, l.lent_on, l.due_on, l.returned_on
              FROM gallery.loan l
              JOIN published.company c ON c.id = l.company_id
              JOIN published.person p ON p.id = l.person_id
            """;

    String MATCHES = """
             WHERE (#{filter.key} = '' OR position(#{filter.key} IN l.item_key) > 0)
               AND (#{filter.state} = '' OR (l.returned_on IS NULL) = (#{filter.state} = 'out'))
            """;

    @Select(LOAN + MATCHES + """
               AND (l.lent_on, l.id) < (#{after.lentOn}, #{after.id})
             ORDER BY l.lent_on DESC, l.id DESC
             LIMIT #{most}
            """)
    List<Loan> page(@Param("filter") LoanFilter filter, @Param("after") LoanPosition after, @Param("most") int most);

    @Select("SELECT count(*) FROM (SELECT 1 FROM gallery.loan l" + MATCHES + " LIMIT #{most}) AS bounded")
    long count(@Param("filter") LoanFilter filter, @Param("most") long most);

    @Select(LOAN + "WHERE l.id = #{id}")
    Optional<Loan> loan(@Param("id") Id<Loan> id);

    @Select(LOAN + "WHERE c.current_id = #{company} ORDER BY l.lent_on DESC, l.id DESC")
    List<Loan> ofCompany(@Param("company") Id<Company> company);

    @Select(LOAN + "WHERE p.current_id = #{person} ORDER BY l.lent_on DESC, l.id DESC")
    List<Loan> ofPerson(@Param("person") Id<Person> person);

    @Select(LOAN + "WHERE l.returned_on IS NULL ORDER BY l.due_on, l.id")
    List<Loan> out();

    @Select("""
            SELECT EXISTS (SELECT 1
                             FROM gallery.loan
                            WHERE item_key = #{key}
                              AND #{day} BETWEEN lent_on AND coalesce(returned_on, 'infinity'))
            """)
    boolean isOut(@Param("key") String key, @Param("day") LocalDate day);

    @Select("""
            SELECT count(*) AS loans, count(DISTINCT company_id) AS companies
              FROM gallery.loan
             WHERE lent_on BETWEEN #{from} AND #{to}
            """)
    Sum sum(@Param("from") LocalDate from, @Param("to") LocalDate to);

    @Select(LOAN + "WHERE l.returned_on <= #{until} ORDER BY l.returned_on, l.id")
    List<Loan> over(@Param("until") LocalDate until);

    @Insert("""
            INSERT INTO gallery.loan (id, item, item_key, company_id, person_id, lent_on, due_on, returned_on)
            VALUES (#{loan.id}, #{loan.item}, #{key}, #{loan.company}, #{loan.person},
                    #{loan.lentOn}, #{loan.dueOn}, #{loan.returnedOn})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("loan") Lend loan, @Param("key") String key);

    @Update("UPDATE gallery.loan SET returned_on = #{day} WHERE id = #{id} AND returned_on IS NULL")
    int takeBack(@Param("id") Id<Loan> id, @Param("day") LocalDate day);

    @Delete("DELETE FROM gallery.loan WHERE id = #{id}")
    int delete(@Param("id") Id<Loan> id);

    /** What the loans of a time add up to. */
    record Sum(long loans, long companies) {}
}
