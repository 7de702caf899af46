package org.iinkai.api.applications;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.JoinMember;

/**
 * An approved applicant becomes a member.
 *
 * @param version of the application the person saw
 * @param membership what membership; its company is a new one, made from the answers, or one of the register
 * @param isNewCompany whether the company comes into the register with this
 * @param contactRole code of what the contact person is to the member: {@code contact}
 * @param isRepresentativeResponsible whether the representative is recorded as the responsible person (責任者)
 */
public record JoinApplicant(
        Id<Application> application,
        int version,
        JoinMember membership,
        boolean isNewCompany,
        String contactRole,
        boolean isRepresentativeResponsible) {}
