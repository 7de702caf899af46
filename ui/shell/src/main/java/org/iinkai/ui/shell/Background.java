package org.iinkai.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Notices;

/** Work of a screen that takes longer than a moment: runs beside it, for the same person, and tells how it ended. */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Caller caller;
    private final UI ui;

    /** For the person at a window. */
    public Background(Caller caller, UI ui) {
        this.caller = caller;
        this.ui = ui;
    }

    /** Starts the work; {@code done} gets its result in the window, and {@code always} runs there afterwards. */
    public <T> void start(Supplier<T> work, Consumer<T> done, Runnable always) {
        Thread.ofVirtual().name("screen-work").start(() -> CallerScope.run(caller, () -> finish(work, done, always)));
    }

    /** Does the work on this thread, with the same ends. */
    public <T> void finish(Supplier<T> work, Consumer<T> done, Runnable always) {
        Runnable end;
        try {
            T result = work.get();
            end = () -> done.accept(result);
        } catch (Refused refused) {
            end = () -> Notices.refused(refused);
        } catch (Forbidden forbidden) {
            end = () -> Notices.refused(new Refused("shell.error.forbidden.text"));
        } catch (UIDetachedException ignored) {
            // the window was closed meanwhile: nobody waits for the answer
            return;
        } catch (RuntimeException defect) {
            // nobody stands above a thread of its own
            String reference = Defects.note("working beside a screen", defect);
            end = () -> Notices.problem(reference);
        }
        Runnable last = end;
        try {
            ui.access(() -> {
                last.run();
                always.run();
            });
        } catch (UIDetachedException e) {
            LOG.debug("the window was closed before its work ended", e);
        }
    }
}
