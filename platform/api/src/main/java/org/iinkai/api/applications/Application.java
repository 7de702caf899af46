package org.iinkai.api.applications;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;

/**
 * An application to join, or a prospect that may become one.
 *
 * @param number receipt number {@code 2024-0007}; empty for a prospect
 * @param isPublic whether it came by the public page
 * @param receivedOn the day it came in; empty for a prospect
 * @param consentOn the day the applicant agreed to the use of the data; empty when it came another way
 * @param approvedOn the day of the board's approval; empty before it
 * @param note the question or reason of the last step; may be empty
 * @param company the company of the register it became; empty before it joined
 * @param membership the membership it became; empty before it joined
 * @param version counts changes; a change must name the version it was made from
 */
public record Application(
        Id<Application> id,
        String number,
        ApplicationState state,
        Applicant applicant,
        boolean isPublic,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> consentOn,
        Optional<LocalDate> approvedOn,
        String note,
        Optional<Id<Company>> company,
        Optional<Id<Membership>> membership,
        int version) {}
