package org.iinkai.host.vaadin;

import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/** A person's browser: one HTTP session, windows in it. */
final class Browser {

    final MockHttpSession http;
    private final House house;
    private final Caller caller;

    Browser(House house, Caller caller) {
        this.house = house;
        this.caller = caller;
        this.http = MockHttpSession.Companion.create(house.context);
    }

    /** Opens a window at an address. */
    UI open(String location) {
        return CallerScope.get(caller, () -> {
            VaadinServletService service = house.servlet.getService();
            VaadinServletRequest request = new VaadinServletRequest(new MockRequest(http), service);
            VaadinSession session = session(request);
            session.lock();
            try {
                CurrentInstance.setCurrent(session);
                UI ui = new UI();
                ui.getInternals().setSession(session);
                CurrentInstance.setCurrent(ui);
                ui.doInit(request, session.getNextUIid(), "app");
                session.addUI(ui);
                service.fireUIInitListeners(ui);
                navigate(ui, location);
                return ui;
            } finally {
                session.unlock();
                CurrentInstance.clearAll();
            }
        });
    }

    /** Sends a request of a window that changes nothing. */
    void request(UI ui) {
        CallerScope.run(caller, () -> {
            VaadinServletService service = house.servlet.getService();
            VaadinServletRequest request = new VaadinServletRequest(new MockRequest(http), service);
            VaadinServletResponse response = new VaadinServletResponse(new MockResponse(), service);
            service.requestStart(request, response);
            CurrentInstance.setCurrent(ui);
            service.requestEnd(request, response, ui.getSession());
        });
    }

    /** What is true of a window, read as a request of this person would. */
    <T> T in(UI ui, Function<UI, T> question) {
        List<T> answer = new ArrayList<>();
        CallerScope.run(caller, () -> {
            VaadinSession session = ui.getSession();
            session.lock();
            try {
                ui.accessSynchronously(() -> answer.add(question.apply(ui)));
            } finally {
                session.unlock();
            }
        });
        return answer.getFirst();
    }

    /** A text of a window. */
    String read(UI ui, Function<UI, String> question) {
        return in(ui, question);
    }

    /** Goes to an address in a window and gives the simple name of the page that is shown there. */
    String go(UI ui, String location) {
        in(ui, window -> navigate(window, location));
        return page(ui);
    }

    /** Simple name of the page that a window shows. */
    String page(UI ui) {
        return in(
                ui,
                window -> window.getInternals()
                        .getActiveRouterTargetsChain()
                        .getFirst()
                        .getClass()
                        .getSimpleName());
    }

    /** Takes over what the server has to tell the window, as the answer to a request does. */
    void refresh(UI ui) {
        in(ui, window -> {
            window.getInternals().getStateTree().runExecutionsBeforeClientResponse();
            window.getInternals().getStateTree().collectChanges(change -> {});
            return window.getInternals().dumpPendingJavaScriptInvocations();
        });
    }

    private static boolean navigate(UI ui, String address) {
        Location location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
        return true;
    }

    private static VaadinSession session(VaadinServletRequest request) {
        try {
            return request.getService().findVaadinSession(request);
        } catch (SessionExpiredException e) {
            throw new IllegalStateException(e);
        }
    }
}
