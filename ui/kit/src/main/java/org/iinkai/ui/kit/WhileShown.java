package org.iinkai.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Function;

/** Hears of changes as long as a component is shown, on the thread of its window. To be called in {@code onAttach}. */
public final class WhileShown {

    private WhileShown() {}

    /**
     * Hears which record changed.
     *
     * @param listen begins to listen and gives what ends it
     */
    public static <T> void hear(AttachEvent event, Function<Consumer<T>, Runnable> listen, Consumer<T> then) {
        UI ui = event.getUI();
        end(event, listen.apply(changed -> ui.access(() -> then.accept(changed))));
    }

    /**
     * Hears that something changed.
     *
     * @param listen begins to listen and gives what ends it
     */
    public static void hear(AttachEvent event, Function<Runnable, Runnable> listen, Runnable then) {
        UI ui = event.getUI();
        end(event, listen.apply(() -> ui.access(then::run)));
    }

    private static void end(AttachEvent event, Runnable off) {
        event.getSource().addDetachListener(detached -> {
            off.run();
            detached.unregisterListener();
        });
    }
}
