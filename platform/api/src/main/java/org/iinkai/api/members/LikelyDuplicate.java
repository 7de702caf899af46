package org.iinkai.api.members;

/**
 * Two people who are likely to be one.
 *
 * @param reason why: same e-mail address, same name at the same company, same reading
 */
public record LikelyDuplicate(PersonRow one, PersonRow other, Reason reason) {

    /** Why two records look like one person, the strongest first. */
    public enum Reason {
        SAME_EMAIL,
        SAME_NAME_AND_COMPANY,
        SAME_READING_AND_COMPANY,
        SAME_NAME
    }
}
