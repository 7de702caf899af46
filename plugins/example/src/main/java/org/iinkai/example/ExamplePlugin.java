package org.iinkai.example;

import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.api.plugin.Contributions;
import org.iinkai.example.ui.ItemsView;

/** What this bundle contributes. It only says what there is; nothing is done here. */
public final class ExamplePlugin implements CommitteePlugin {

    @Override
    public void contribute(Contributions to) {
        to.rights(ExampleRights.values());

        to.mapper(ItemMapper.class);
        to.service(Items.class);

        to.view("", ItemsView.class)
                .title("example.items.title")
                .menu("clipboard-text", 50)
                .needs(ExampleRights.READ);

        to.report(ItemFacts.class);
        to.health("database", DatabaseCheck.class);
    }
}
