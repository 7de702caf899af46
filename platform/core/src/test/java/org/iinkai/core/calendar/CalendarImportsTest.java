package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.NumberGap;
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
        return CORE.administrator(() ->
                calendar.entries(CalendarFilter.of(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)))));
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
}
