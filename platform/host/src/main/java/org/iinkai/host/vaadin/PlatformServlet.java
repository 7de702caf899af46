package org.iinkai.host.vaadin;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/**
 * Serves the user interface. Expects {@link CallerScope} bound around every request of somebody who is signed in. A browser
 * whose sign-in changed gets new windows: what was open for one person is never shown to another.
 */
public final class PlatformServlet extends VaadinServlet {

    private static final long serialVersionUID = 1L;

    /** Where people sign in; not a page of this servlet. */
    static final String SIGN_IN = "/sign-in";

    private static final Set<String> LIVE_PATHS = Set.of("/VAADIN/push", "/VAADIN/dynamic/");

    private final transient VaadinScreens screens;
    private final transient Injection injection;

    /**
     * The servlet for {@code /*}.
     *
     * @param screens shows the platform's and the bundles' views
     * @param services what constructors of the platform's views may ask for; read when a view is made
     */
    public PlatformServlet(VaadinScreens screens, Map<Class<?>, Object> services) {
        this.screens = screens;
        this.injection = new Injection(services);
    }

    /** Closes the windows of a sign-in session that ended and sends them to the sign-in page, which says so. */
    public void endSession(String coreSessionId) {
        for (VaadinSession session : screens.windows().sessions()) {
            if (session instanceof PersonSession mine && mine.isOf(coreSessionId)) {
                screens.windows().in(session, () -> end(session));
            }
        }
    }

    /**
     * Looks anew at what the people in front of open windows may do: menus follow, and a window with a page that its person
     * may not see any more says so.
     *
     * @param callers the caller of a sign-in session as it is now; empty when it ended
     */
    public void renewRights(Function<String, Optional<Caller>> callers) {
        boolean isAnyChanged = false;
        for (VaadinSession session : screens.windows().sessions()) {
            if (session instanceof PersonSession mine && isChanged(mine, callers)) {
                isAnyChanged = true;
                screens.windows().in(session, () -> leaveShutPages(mine));
            }
        }
        if (isAnyChanged) {
            screens.changed();
        }
    }

    private static boolean isChanged(PersonSession session, Function<String, Optional<Caller>> callers) {
        Optional<Caller> before =
                session.owner().filter(owner -> !owner.session().isEmpty());
        Optional<Caller> now = before.flatMap(owner -> callers.apply(owner.session()));
        boolean isChanged = now.isPresent() && !now.map(Caller::grants).equals(before.map(Caller::grants));
        if (isChanged) {
            now.ifPresent(session::sentBy);
        }
        return isChanged;
    }

    private void leaveShutPages(PersonSession session) {
        Caller caller = session.owner().orElse(PersonSession.NOBODY);
        for (UI ui : session.getUIs()) {
            ui.accessSynchronously(() -> CallerScope.run(caller, () -> leaveShutPage(ui, caller)));
        }
    }

    private void leaveShutPage(UI ui, Caller caller) {
        List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
        boolean isShut = !chain.isEmpty()
                && screens.places().of(chain.getFirst().getClass()).stream()
                        .anyMatch(place -> !screens.places().isOpen(place, caller));
        if (isShut) {
            Location location = ui.getInternals().getActiveViewLocation();
            ui.navigate(location.getPath(), location.getQueryParameters());
            if (ui.getPushConfiguration().getPushMode().isEnabled()) {
                ui.push();
            }
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        PlatformService service = new PlatformService(this, configuration, screens, injection);
        service.setSystemMessagesProvider(new SystemTexts(screens.texts()));
        service.addSessionInitListener(event -> {
            event.getSession().setErrorHandler(new Defects(screens));
            screens.windows().opened(event.getSession());
        });
        service.addSessionDestroyListener(event -> screens.windows().closed(event.getSession()));
        service.addUIInitListener(this::prepare);
        service.init();
        screens.attach(service);
        return service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (serveStaticOrWebJarRequest(request, response)) { // files are nobody's: the door binds no caller for them
            return;
        }
        HttpSession http = request.getSession(false);
        if (http != null && isForeign(http)) {
            http.invalidate();
            if (isPage(request)) {
                response.sendRedirect(CallerScope.current().isPresent() ? location(request) : SIGN_IN);
                return;
            }
        }
        super.service(request, response);
    }

    /** A file that is not there is said so at once, before a session is opened for the question. */
    @Override
    protected boolean serveStaticOrWebJarRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (super.serveStaticOrWebJarRequest(request, response)) {
            return true;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        boolean missing = path.startsWith("/VAADIN/") && LIVE_PATHS.stream().noneMatch(path::startsWith);
        if (missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return missing;
    }

    private boolean isForeign(HttpSession http) {
        Optional<Caller> caller = CallerScope.current();
        return ((PlatformService) getService())
                .carried(http)
                .filter(session -> !session.isFor(caller))
                .isPresent();
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    }

    private static String location(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    private void prepare(UIInitEvent event) {
        UI ui = event.getUI();
        CallerScope.current().map(Caller::locale).ifPresent(ui::setLocale);
        ui.addBeforeEnterListener(new AccessCheck(screens.places()));
        screens.windows().follow(ui);
        if (ui.getSession() instanceof PersonSession session) {
            session.takeNotices()
                    .forEach(notice -> ui.access(() -> screens.frame()
                            .tell(ui, notice.key(), notice.arguments().toArray())));
        }
    }

    /** The address goes out before the session does. */
    private static void end(VaadinSession session) {
        for (UI ui : session.getUIs()) {
            ui.accessSynchronously(() -> {
                ui.getPage().setLocation(SIGN_IN + "?ended");
                if (ui.getPushConfiguration().getPushMode().isEnabled()) {
                    ui.push();
                }
            });
        }
        WrappedSession http = session.getSession();
        if (http != null) {
            http.invalidate();
        }
    }
}
