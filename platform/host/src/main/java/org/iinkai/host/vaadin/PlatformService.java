package org.iinkai.host.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/** The framework's service: knows whose session it works in, and where the platform's classes and files come from. */
final class PlatformService extends VaadinServletService {

    private static final long serialVersionUID = 1L;

    /** Components of a bundle add listeners that would live as long as the server; they only serve the tests of Flow. */
    private static final String COMPONENT_LISTENERS = "com.vaadin.flow.component.internal.ComponentMetaData";

    private static final String BEGUN = PlatformService.class.getName() + ".begun";

    private final transient VaadinScreens screens;
    private final transient Injection injection;
    private final transient StaticResources resources;

    PlatformService(
            PlatformServlet servlet,
            DeploymentConfiguration configuration,
            VaadinScreens screens,
            Injection injection) {
        super(servlet, configuration);
        this.screens = screens;
        this.injection = injection;
        this.resources = new StaticResources(PlatformService.class.getClassLoader());
    }

    @Override
    protected Instantiator createInstantiator() {
        return new PlatformInstantiator(this, screens, injection, new Words(screens.texts()));
    }

    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        return listener.getClass().getName().startsWith(COMPONENT_LISTENERS)
                ? () -> {}
                : super.addServiceDestroyListener(listener);
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest request) {
        PersonSession session = new PersonSession(this);
        CallerScope.current().ifPresent(session::sentBy);
        return session;
    }

    /** A session never serves a caller it was not opened for, whatever way the request came in. */
    @Override
    public @Nullable VaadinSession findVaadinSession(VaadinRequest request) throws SessionExpiredException {
        VaadinSession session = super.findVaadinSession(request);
        Optional<Caller> caller = CallerScope.current();
        if (session instanceof PersonSession mine && caller.isPresent()) {
            if (!mine.isFor(caller)) {
                throw new SessionExpiredException();
            }
            mine.sentBy(caller.get());
        }
        return session;
    }

    /** Work that another thread left for a session is done in the name of the session's owner, not of that thread's. */
    @Override
    public void runPendingAccessTasks(VaadinSession session) {
        Optional<Caller> owner = session instanceof PersonSession mine ? mine.owner() : Optional.empty();
        if (owner.isEmpty() && CallerScope.current().isEmpty()) {
            super.runPendingAccessTasks(session);
        } else {
            CallerScope.run(owner.orElse(PersonSession.NOBODY), () -> super.runPendingAccessTasks(session));
        }
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        super.modifyIndexHtmlResponse(page);
        PagePolicy.apply(page);
    }

    @Override
    public @Nullable URL getStaticResource(String path) {
        return resources.find(path).orElse(null);
    }

    @Override
    public @Nullable URL getResource(String path) {
        return resources.find(resolveResource(path)).orElse(null);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        return resources.find(resolveResource(path)).map(PlatformService::open).orElse(null);
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        request.setAttribute(BEGUN, System.nanoTime());
        super.requestStart(request, response);
    }

    /** What a page of a bundle took is counted for the bundle. */
    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, VaadinSession session) {
        UI ui = UI.getCurrent();
        if (ui != null && request.getAttribute(BEGUN) instanceof Long begun) {
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            screens.owner(ui).ifPresent(plugin -> plugin.served(time));
        }
        super.requestEnd(request, response, session);
    }

    /** The session that an HTTP session carries. */
    Optional<PersonSession> carried(HttpSession http) {
        return http.getAttribute(getSessionAttributeName()) instanceof PersonSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    /** A session that no browser has, locked by this thread. */
    PersonSession aside(WrappedSession wrapped) {
        Lock lock = lockSession(wrapped);
        PersonSession session = new PersonSession(this);
        session.refreshTransients(wrapped, this);
        if (!session.hasLock()) {
            lock.unlock();
            throw new IllegalStateException("The session did not take its lock");
        }
        return session;
    }

    private static InputStream open(URL file) {
        try {
            return file.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
