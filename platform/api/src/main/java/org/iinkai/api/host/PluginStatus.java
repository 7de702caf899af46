package org.iinkai.api.host;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A bundle as an administrator sees it.
 *
 * @param id one word
 * @param title its name: the text of {@code <id>.title}
 * @param version version that is installed
 * @param problem why it does not do what it should, as a sentence in the caller's language; empty when all is well
 * @param details resolver text or stack, for those who ask; may be empty
 * @param since when this state began
 * @param keepUntil until when somebody has to say that this version is to stay, or else the one before comes back; empty
 *     when nobody is asked
 * @param signer name of the trusted key that its jar was signed with; empty when there is none
 * @param bodies codes of the bodies whose members see it; empty when everybody does
 * @param goodVersion last version that ran well, where it differs from {@code version}
 */
public record PluginStatus(
        String id,
        String title,
        String version,
        PluginState state,
        String problem,
        String details,
        Instant since,
        Optional<String> goodVersion,
        String sha256,
        String signer,
        Set<String> bodies,
        int openViews,
        Optional<Instant> keepUntil) {}
