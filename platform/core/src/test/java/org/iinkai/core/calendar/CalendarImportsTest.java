package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.core.TestCore;

class CalendarImportsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Calendar calendar = CORE.service(Calendar.class);

    private static final String SERIES = """
            code,name_ja,name_en,kind,numbering,people,bodies
            exchange,会員交流会,,event,lifetime,participants,
            """;
    private static final String EVENTS = """
            key,series,number,title,days,starts,ends,form,place,period,audience,bodies,activity_year,activity,least,status,reason
            e13,exchange,13,会員交流会,2024-06-05,14:00,17:00,hybrid,東京,,public,,,,,held,
            e15,exchange,15,会員交流会,2024-09-04;2024-09-05,,,venue,大阪,2024-09-late,members,,,,10,cancelled,台風
            """;
    private static final String PEOPLE = """
            event,person_code,form,status
            e13,P1,venue,attended
            e13,P2,online,absent
            """;

    private List<CalendarEntry> entries() {
        return CORE
                .administrator(() -> calendar.entries(
                        CalendarFilter.of(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)))))
                .stream()
                .filter(entry -> entry.series().equals("exchange"))
                .toList();
    }

    @Test
    void a_year_is_read_in_and_reading_it_again_changes_nothing() {
        CORE.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\nP2,青木 二,,\n");
        for (int i = 0; i < 2; i++) {
            CORE.load("core.event-series", SERIES);
            CORE.load("core.events", EVENTS);
            CORE.load("core.participants", PEOPLE);
            assertThat(entries())
                    .extracting(event -> event.number().orElse(0), CalendarEntry::status, CalendarEntry::reason)
                    .containsExactly(tuple(13, Event.Status.HELD, ""), tuple(15, Event.Status.CANCELLED, "台風"));
            assertThat(entries().getFirst().headcount().people()).isEqualTo(2);
            assertThat(entries().getFirst().headcount().came()).isEqualTo(1);
        }
        assertThat(CORE.administrator(() -> calendar.gaps(new FiscalYear(2024))))
                .extracting(NumberGap::number)
                .containsExactly(14);
    }

    @Test
    void a_row_that_makes_no_sense_is_named() {
        CORE.load("core.event-series", SERIES);
        assertThat(CORE.tryToLoad("core.events", """
                                key,series,number,title,days,starts,ends,form,place,period,audience,bodies,activity_year,activity,least,status,reason
                                x1,exchange,,会,2024-06-05,17:00,14:00,venue,東京,,public,,,,,planned,
                                x2,exchange,,会,05.06.2024,,,venue,東京,,public,,,,,planned,
                                x3,exchange,,会,2024-06-05,,,anywhere,東京,,public,,,,,planned,
                                """).errors())
                .extracting(Imports.RowError::key)
                .containsExactly("core.refused.session-ends-before", "core.refused.date", "core.refused.import-word");
    }

    private static final String MORE = """
            key,series,number,title,days,form,place,audience,bodies,status,description,seats,opens,deadline
            c1,course,,勉強会,2024-07-25;2024-08-22,venue;online,会議室;,members,,held,説明,,,
            p1,course,,次の勉強会,2025-03-25,venue,会議室,public,,planned,,12,2025-01-10T10:00,2025-03-01T17:00
            """;

    private static void loadCourse() {
        CORE.load("core.event-series", """
                code,name_ja,name_en,kind,numbering,people,bodies,lines
                course,勉強会,,cohort,none,participants,,days=日程;form;people;theme
                """);
        CORE.load("core.events", MORE);
    }

    @Test
    void people_who_are_not_in_the_register_are_read_in_by_name_and_company() {
        loadCourse();
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,joined_on
                9001,(株),false,青葉コール,アオバコール,regular,2001-04-01
                """);
        CORE.load("core.people", "code,name,kana,company_number,from\nP9,桜庭 若菜,サクラバ ワカナ,9001,2010-04-01\n");
        String people = """
                event,person_code,name,kana,company_number,company,department,form,status,sessions
                c1,,山田 花子,ヤマダ ハナコ,9001,,営業部,venue,attended,1;2
                c1,,佐藤 健,サトウ ケン,,みはらし食品株式会社,,online,attended,2
                c1,,桜庭　若菜,サクラバ ワカナ,9001,,,venue,absent,
                c1,,鈴木 一,スズキ ハジメ,9001,,,venue,cancelled,
                """;
        CORE.load("core.participants", people);
        CORE.load("core.participants", people);
        assertThat(CORE.database().value("""
                SELECT string_agg(concat_ws('|', name, company_name, person_id IS NOT NULL, code IS NOT NULL,
                    (SELECT string_agg(a.session::text, ',' ORDER BY a.session) FROM core.session_attendance a
                        WHERE a.participation_id = p.id)), E'\n' ORDER BY enrolled_at)
                FROM core.participation p JOIN core.event e ON e.id = p.event_id AND e.title = '勉強会'
                """)).isEqualTo("""
                山田 花子|青葉コール(株)|f|t|1,2
                佐藤 健|みはらし食品株式会社|f|t|2
                桜庭　若菜|青葉コール(株)|t|t
                鈴木 一|青葉コール(株)|f|f""");
        assertThat(CORE.tryToLoad("core.participants", """
                                event,person_code,name,company_number,form,status,sessions
                                c1,P0,,,venue,attended,
                                c1,,山田,9999,venue,attended,
                                c1,,山田,,venue,attended,3
                                c1,,山田,,venue,waiting,
                                c1,,,,venue,attended,
                                none,P9,,,venue,attended,
                                """).errors())
                .extracting(Imports.RowError::key)
                .containsExactly(
                        "core.refused.person-unknown",
                        "core.refused.import-member",
                        "core.refused.import-session",
                        "core.refused.import-word",
                        "core.refused.import-empty",
                        "core.refused.event-key");
    }

    @Test
    void rosters_are_read_in_and_read_again_take_a_last_day() {
        loadCourse();
        CORE.load("core.people", "code,name,kana,company_number\nP5,江口 五,エグチ ゴ,\n");
        CORE.load("core.rosters", "series,person_code,from,to\ncourse,P5,2023-08-01,\n");
        CORE.load("core.rosters", "series,person_code,from,to\ncourse,P5,2023-08-01,2024-03-31\n");
        CORE.load("core.rosters", "series,person_code,from,to\ncourse,P5,2023-08-01,2024-03-31\n");
        assertThat(CORE.administrator(() -> CORE.service(Rosters.class).members("course", true)))
                .extracting(
                        RosterRow::name,
                        RosterRow::joinedOn,
                        row -> row.leftOn().orElseThrow())
                .containsExactly(tuple("江口 五", LocalDate.of(2023, 8, 1), LocalDate.of(2024, 3, 31)));
        assertThat(CORE.tryToLoad("core.rosters", """
                                series,person_code,from,to
                                none,P5,2023-08-01,
                                course,P0,2023-08-01,
                                course,P5,2024-08-01,2024-07-31
                                """).errors())
                .extracting(Imports.RowError::key)
                .containsExactly(
                        "core.refused.import-series", "core.refused.person-unknown", "core.refused.roster-days");
    }

    @Test
    void forms_places_programmes_and_openings_are_read_in() {
        loadCourse();
        String programme = """
                event,session,part,venue_only,talk,title,speaker,name,affiliation
                c1,1,懇親会,true,,,,,
                c1,2,,,1,人材育成,1,桜庭 若菜,青葉コール(株)
                c1,2,,,1,人材育成,2,志賀 俊介,
                """;
        CORE.load("core.event-programmes", programme);
        CORE.load("core.event-programmes", programme);
        CORE.load("core.event-series", """
                code,name_ja,name_en,kind,numbering,people,bodies,lines
                course,勉強会,,cohort,none,participants,,days=日程;form;people;theme
                """);
        CORE.asAdministrator(() -> {
            CalendarEntry course = calendar.entries(
                            CalendarFilter.of(new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31))))
                    .getFirst();
            assertThat(course.sessions())
                    .extracting(EventSession::form, EventSession::place)
                    .containsExactly(tuple(EventSession.Form.VENUE, "会議室"), tuple(EventSession.Form.ONLINE, ""));
            assertThat(calendar.programme(course.id()).getFirst().isVenueOnly()).isTrue();
            assertThat(calendar.programme(course.id())
                            .getLast()
                            .talks()
                            .getFirst()
                            .speakers())
                    .extracting(Speaker::name)
                    .containsExactly("桜庭 若菜", "志賀 俊介");
            CalendarEntry planned = calendar.entries(
                            CalendarFilter.of(new Period(LocalDate.of(2025, 3, 25), LocalDate.of(2025, 3, 25))))
                    .getFirst();
            assertThat(CORE.service(SignUps.class).opening(planned.id()))
                    .contains(
                            new Opening(Instant.parse("2025-01-10T01:00:00Z"), Instant.parse("2025-03-01T08:00:00Z")));
            assertThat(calendar.reportLines("course"))
                    .extracting(ReportLine::label)
                    .containsExactly("日程", "", "", "");
        });
    }
}
