package org.iinkai.smallest;

import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.api.plugin.Contributions;

/** What this bundle contributes: one view for everybody who is signed in. */
public final class SmallestPlugin implements CommitteePlugin {

    @Override
    public void contribute(Contributions to) {
        to.view("", WelcomeView.class).title("smallest.title").menu("star", 60).everyone();
    }
}
