package org.iinkai.ui.shell.populations;

import java.time.Clock;
import java.time.LocalDate;

import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.populations.Populations;
import org.iinkai.ui.kit.Dates;

/** What the screens of populations ask. */
record PopulationServices(Populations populations, Members members, Companies companies, People people, Clock clock) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }
}
