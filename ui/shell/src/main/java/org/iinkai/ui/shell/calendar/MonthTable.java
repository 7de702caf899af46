package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;

import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.Words;

/** A month, a week to a row. Narrow windows show the days that have events, one below the other. */
final class MonthTable extends Div {
    private static final int WEEK = 7;

    /** Is told of a session that was carried to a day. */
    @FunctionalInterface
    interface Mover {
        void move(EventLink session, LocalDate to);
    }

    private final Mover mover;

    MonthTable(LocalDate shown, LocalDate today, Map<LocalDate, List<EventLink>> days, Mover mover) {
        this.mover = mover;
        addClassName("iinkai-month");
        Period period = CalendarSpan.MONTH.period(shown);
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (int i = 0; i < WEEK; i++) {
            DayOfWeek day = period.from().plusDays(i).getDayOfWeek();
            NativeTableHeaderCell cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, Words.locale()));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (LocalDate first = period.from(); !first.isAfter(period.to()); first = first.plusDays(WEEK)) {
            NativeTableRow week = new NativeTableRow();
            for (int i = 0; i < WEEK; i++) {
                LocalDate day = first.plusDays(i);
                week.add(cell(day, YearMonth.from(shown), today, days.getOrDefault(day, List.of())));
            }
            table.getBody().add(week);
        }
        add(table);
    }

    /** Takes a session that was carried to a day. */
    void drop(EventLink session, LocalDate day) {
        mover.move(session, day);
    }

    private NativeTableCell cell(LocalDate day, YearMonth month, LocalDate today, List<EventLink> events) {
        Span number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("iinkai-month-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span whole = new Span(CalendarWords.day(day));
        whole.addClassName("iinkai-month-day");
        NativeTableCell cell = new NativeTableCell(number, whole);
        events.forEach(event -> cell.add((Component) event));
        DropTarget.create(cell)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(EventLink.class::isInstance)
                        .map(EventLink.class::cast)
                        .ifPresent(event -> drop(event, day)));
        cell.setClassName("iinkai-month-empty", events.isEmpty());
        cell.setClassName("iinkai-month-other", !YearMonth.from(day).equals(month));
        cell.setClassName("iinkai-month-today", day.equals(today));
        if (day.equals(today)) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        return cell;
    }
}
