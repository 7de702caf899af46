package org.iinkai.training;

import java.util.Arrays;

import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.time.FiscalYear;

/**
 * Which runs a list shows. All conditions hold together.
 *
 * @param track code of the track; empty for all
 * @param form name of the {@link Form}; empty for all
 */
public record RunFilter(FiscalYear year, String track, String form) {

    /** A form that nobody knows, as in a mistyped address, asks for all forms. */
    public RunFilter {
        String wanted = form;
        form = Arrays.stream(Form.values()).map(Form::name).anyMatch(wanted::equals) ? wanted : "";
    }

    /** All runs of a year. */
    public static RunFilter of(FiscalYear year) {
        return new RunFilter(year, "", "");
    }

    /** The same, only of a track. */
    public RunFilter withTrack(String code) {
        return new RunFilter(year, code, form);
    }

    /** The same, only of a form. */
    public RunFilter withForm(Form wanted) {
        return new RunFilter(year, track, wanted.name());
    }
}
