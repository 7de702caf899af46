package org.iinkai.api.mailings;

/**
 * What came of a mailing.
 *
 * @param recipients rows fixed when it was handed in, those left out included
 * @param waiting not yet sent
 * @param sent taken by the mail server, those that came back included
 * @param kept kept here, because no mail server is configured
 * @param failed refused for good
 * @param uncertain perhaps sent: a person decides
 * @param leftOut not written to: unsubscribed, suppressed, stopped
 * @param bounced came back, of those sent
 * @param unsubscribed stopped by the link in this mailing
 */
public record MailingCounts(
        long recipients,
        long waiting,
        long sent,
        long kept,
        long failed,
        long uncertain,
        long leftOut,
        long bounced,
        long unsubscribed) {

    /** How many of those to be written to are through, in hundredths rounded down; 100 when nobody is. */
    public int percent() {
        long wanted = recipients - leftOut;
        return wanted == 0 ? 100 : (int) ((wanted - waiting) * 100 / wanted);
    }
}
