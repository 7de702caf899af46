package org.iinkai.ui.shell.plugins;

import org.iinkai.api.host.PluginPeople;
import org.iinkai.ui.kit.Words;

/** What is said about people who have a bundle open before it goes. */
final class OpenPages {

    private OpenPages() {}

    /** A question, with a warning behind it where somebody would lose input. */
    static String question(String question, PluginPeople people) {
        return people.unsaved() == 0
                ? question
                : Words.text("shell.plugins.unsaved-question", question, people.unsaved());
    }
}
