package org.iinkai.host.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.host.screens.LivePlugin;

/**
 * What happens when a click ends in an exception: a refusal is explained; a defect gets an id that stands on the screen and
 * in the log. The text of an exception never reaches the screen.
 */
final class Defects implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 8;

    private final transient VaadinScreens screens;

    Defects(VaadinScreens screens) {
        this.screens = screens;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable known = Stream.iterate(event.getThrowable(), t -> t != null, Throwable::getCause)
                .filter(t -> t instanceof Refused || t instanceof NotFound || t instanceof Forbidden)
                .findFirst()
                .orElse(event.getThrowable());
        Optional<UI> window =
                event.getComponent().flatMap(c -> c.getUI()).or(() -> Optional.ofNullable(UI.getCurrent()));
        Frame frame = screens.frame();
        switch (known) {
            case Refused refused -> window.ifPresent(ui -> frame.tell(ui, refused.key(), refused.arguments()));
            case NotFound gone -> window.ifPresent(ui -> frame.tell(ui, "host.notice.not-found"));
            case Forbidden forbidden ->
                window.ifPresent(ui -> frame.tell(
                        ui,
                        "host.notice.forbidden",
                        screens.texts().text(ui.getLocale(), "right." + forbidden.right())));
            default -> {
                String id = id();
                LOG.error("Defect {}", id, event.getThrowable());
                window.ifPresent(ui -> frame.tell(ui, "host.error.unexpected", id));
                window.flatMap(screens::owner).ifPresent(LivePlugin::failed);
            }
        }
    }

    private static String id() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        RANDOM.ints(ID_LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(id::append);
        return id.toString();
    }
}
