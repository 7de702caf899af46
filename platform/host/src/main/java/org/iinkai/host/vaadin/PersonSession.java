package org.iinkai.host.vaadin;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;

/** The windows of one browser, and who sits in front of it. */
final class PersonSession extends VaadinSession {

    /** Stands for nobody where the thread carries somebody else. */
    static final Caller NOBODY = Caller.owner("", "", Locale.JAPANESE);

    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable Caller owner;
    private final transient List<Notice> waiting = new CopyOnWriteArrayList<>();

    PersonSession(VaadinService service) {
        super(service);
    }

    /** Something to say in the next window that this browser opens. */
    record Notice(String key, List<Object> arguments) {}

    /** Whether a caller is somebody at all, the system included. */
    static boolean isPerson(Caller caller) {
        return !caller.equals(NOBODY);
    }

    Optional<Caller> owner() {
        return Optional.ofNullable(owner);
    }

    /** Whether a request of that caller may use this session: the one it was opened for, or nobody as then. */
    boolean isFor(Optional<Caller> caller) {
        return owner().map(Caller::session).equals(caller.map(Caller::session));
    }

    boolean isOf(String coreSessionId) {
        return owner().filter(caller -> caller.session().equals(coreSessionId)).isPresent();
    }

    /** Notes who sent the request at hand: rights and language may have changed since the last one. */
    void sentBy(Caller caller) {
        owner = caller;
    }

    /** Keeps a notice for a window that does not exist yet. */
    void tellNextWindow(Notice notice) {
        waiting.add(notice);
    }

    /** The notices that wait; they wait no longer. */
    List<Notice> takeNotices() {
        List<Notice> taken = List.copyOf(waiting);
        waiting.removeAll(taken);
        return taken;
    }
}
