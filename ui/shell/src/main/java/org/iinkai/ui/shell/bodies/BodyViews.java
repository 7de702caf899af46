package org.iinkai.ui.shell.bodies;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of bodies and where they stand in the menu. */
public final class BodyViews {
    private static final String TITLE = "shell.bodies.title";
    private static final String ICON = "group";
    private static final int PLACE = 16;

    private BodyViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                new ShellView(
                        "bodies", BodiesView.class, TITLE, ICON, PLACE, true, Optional.of(CoreRight.MEMBERS_READ)),
                new ShellView(
                        "bodies/:code",
                        BodyView.class,
                        TITLE,
                        ICON,
                        PLACE,
                        false,
                        Optional.of(CoreRight.MEMBERS_READ)));
    }
}
