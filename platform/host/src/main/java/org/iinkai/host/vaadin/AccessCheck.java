package org.iinkai.host.vaadin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Forbidden;

/** Lets nobody into a view without the right that it declares. Runs before the view is made; what is not declared is shut. */
final class AccessCheck implements BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    private final transient Places places;

    AccessCheck(Places places) {
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
            return;
        }
        Optional<Caller> caller = CallerScope.current().filter(PersonSession::isPerson);
        if (caller.isEmpty()) {
            event.forwardToUrl(PlatformServlet.SIGN_IN);
            return;
        }
        List<Place> declared = places.of(event.getNavigationTarget());
        if (declared.isEmpty()) {
            event.rerouteToError(new NotFoundException(), "");
            return;
        }
        declared.stream()
                .filter(place -> !places.isOpen(place, caller.get()))
                .map(place -> place.right().orElse(place.owner()))
                .findFirst()
                .ifPresent(right -> event.rerouteToError(new Forbidden(right), ""));
    }
}
