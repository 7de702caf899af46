package org.iinkai.api.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The way in, step by step. A good password alone is a session only for people of whom no second factor is asked; others
 * get a token for the next step, which opens nothing else, lasts five minutes and bears a few tries.
 */
@ProviderType
public interface Entrance {

    /** What a step led to. */
    sealed interface Entry {

        /** The person is in. */
        record Open(SessionToken session) implements Entry {}

        /** A step is still to be taken; its token is for the browser only. */
        record Next(String token, Step.Kind kind) implements Entry {

            /** Never shows the token. */
            @Override
            public String toString() {
                return "Next[" + kind + "]";
            }
        }
    }

    /**
     * A step that somebody has still to take.
     *
     * @param login login name of whoever gave the password
     * @param name that person's name
     */
    record Step(Kind kind, String login, String name, Locale locale) {

        /** What is asked for. */
        public enum Kind {
            /** A code of the authenticator, or a recovery code. */
            CODE,
            /** Setting the second factor up, because the account may not be used without one. */
            SET_UP
        }
    }

    /**
     * The person is in, and has a second factor from now on.
     *
     * @param recoveryCodes shown this once
     */
    record Enrolled(SessionToken session, List<String> recoveryCodes) {
        public Enrolled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    /**
     * Takes the first step.
     *
     * @param login login name; case and width do not matter
     * @param password as typed
     * @param address where the request came from, for the log and the rate limit
     * @throws org.iinkai.api.error.Refused with {@code core.refused.sign-in} when name or password is wrong (which one is
     *     not said), with {@code core.refused.sign-in-wait} after too many failures
     */
    Entry password(String login, char[] password, String address);

    /** The step that a token stands for; empty when it was taken, is too old, or was tried too often. */
    Optional<Step> step(String token);

    /**
     * Takes the second step with a code of the authenticator or a recovery code.
     *
     * @throws org.iinkai.api.error.Refused with {@code core.refused.step-over} when the token is good for nothing, at
     *     {@code code} when the code is wrong or was used, with {@code core.refused.sign-in-wait} after too many failures
     */
    SessionToken code(String token, String code, String address);

    /**
     * The secret to put into an authenticator; the same one as long as the step lasts.
     *
     * @throws org.iinkai.api.error.Refused when the token is good for nothing
     */
    FactorSetUp setUp(String token);

    /**
     * Takes the second step by showing that the authenticator knows the secret.
     *
     * @throws org.iinkai.api.error.Refused as {@link #code}
     */
    Enrolled enrol(String token, String code, String address);
}
