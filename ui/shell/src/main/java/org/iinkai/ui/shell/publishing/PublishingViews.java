package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of publishing and where they stand in the menu. */
public final class PublishingViews {

    private static final int PLACE = 33;
    private static final String TITLE = "shell.publishing.title";

    private PublishingViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("publishing", PublishingView.class, true, CoreRight.PUBLISHING_READ),
                view("publishing/new", PublicationFormView.class, false, CoreRight.PUBLISHING_CHANGE),
                view("publishing/channels", ChannelsView.class, false, CoreRight.PUBLISHING_CHANGE),
                view("publishing/:id", PublicationView.class, false, CoreRight.PUBLISHING_READ),
                view("publishing/:id/edit", PublicationFormView.class, false, CoreRight.PUBLISHING_CHANGE),
                open("member-news", MemberNewsView.class, true),
                open("member-news/:id", MemberNewsItemView.class, false));
    }

    private static ShellView view(String path, Class<? extends Component> view, boolean inMenu, CoreRight right) {
        return new ShellView(path, view, TITLE, "megaphone", PLACE, inMenu, Optional.of(right));
    }

    private static ShellView open(String path, Class<? extends Component> view, boolean inMenu) {
        return new ShellView(path, view, "shell.news.title", "newspaper", PLACE + 1, inMenu, Optional.empty());
    }
}
