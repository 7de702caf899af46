package org.iinkai.api.applications;

import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * The secretariat records a prospect, or an application that came by paper, mail or telephone.
 *
 * @param application id made by the caller: the same request twice adds once
 * @param state {@link ApplicationState#PROSPECT} or {@link ApplicationState#RECEIVED}
 * @param on the day it came in, or the prospect became known
 */
public record AddApplication(Id<Application> application, Applicant applicant, ApplicationState state, LocalDate on) {
    public AddApplication {
        if (state != ApplicationState.PROSPECT && state != ApplicationState.RECEIVED) {
            throw new Refused("core.refused.application-begin").at("state");
        }
    }
}
