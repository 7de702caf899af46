package org.iinkai.ui.shell.plugins;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.ui.kit.Notices;

/** What came of a change of a bundle, in a notice. */
final class Outcome {

    private Outcome() {}

    /**
     * Says that it is done, or what keeps the bundle from running as it should.
     *
     * @param key said with title and version when all is well
     */
    static void tell(String key, PluginStatus status) {
        if (status.problem().isEmpty()) {
            Notices.done(key, status.title(), status.version());
        } else {
            Notices.refused(new Refused("shell.plugins.not-well", status.title(), status.problem()));
        }
    }
}
