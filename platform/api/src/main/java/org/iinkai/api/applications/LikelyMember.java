package org.iinkai.api.applications;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * An organisation of the register that an applicant is likely to be.
 *
 * @param number member number; empty for one that never was a member
 * @param isMember whether it is a member today
 * @param reason why it looks the same
 */
public record LikelyMember(Id<Company> company, String displayName, String number, boolean isMember, Reason reason) {
    /** Why two look the same, the strongest first. */
    public enum Reason {
        SAME_CORPORATE_NUMBER,
        SAME_NAME
    }
}
