package org.iinkai.api.accounts;

/**
 * The secret of an open session. Never logged, never stored.
 *
 * @param value 43 characters, URL-safe
 * @param session id of the session, which is no secret
 */
public record SessionToken(String value, String session) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "SessionToken[" + session + "]";
    }
}
