package org.iinkai.ui.shell.populations;

import java.util.function.Function;

import org.iinkai.api.populations.PopulationMember;
import org.iinkai.ui.kit.ListColumn;

/** The columns that companies of a population are shown in. */
final class MemberColumns {

    private MemberColumns() {}

    /** Adds a column. */
    @FunctionalInterface
    interface Adding {
        ListColumn<PopulationMember> column(String key, Function<PopulationMember, String> text);
    }

    static void addTo(Adding to) {
        to.column("name", PopulationMember::displayName);
        to.column("number", PopulationMember::number).width("6.5rem").notOnCard();
        to.column("category", PopulationMember::category).width("7rem").notOnCard();
        to.column("segment", PopulationMember::segment).width("8rem");
        to.column("prefecture", PopulationMember::prefecture).width("7rem").notOnCard();
        to.column("contact", PopulationMember::contactName).width("8rem");
        to.column("email", PopulationMember::email).notOnCard();
    }
}
