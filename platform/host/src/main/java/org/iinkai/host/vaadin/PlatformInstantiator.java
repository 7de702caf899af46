package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.PageTitleGenerator;
import com.vaadin.flow.server.VaadinService;

/** Makes views: those of a bundle by the bundle, those of the platform with its services, the framework's as usual. */
final class PlatformInstantiator extends DefaultInstantiator {

    private static final long serialVersionUID = 1L;

    private final transient VaadinScreens screens;
    private final transient Injection injection;
    private final transient I18NProvider words;

    PlatformInstantiator(VaadinService service, VaadinScreens screens, Injection injection, I18NProvider words) {
        super(service);
        this.screens = screens;
        this.injection = injection;
        this.words = words;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return screens.owner(type)
                .map(plugin -> plugin.make(type))
                .orElseGet(() -> Injection.isFor(type) ? injection.make(type) : super.getOrCreate(type));
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
        return screens.owner(type)
                .map(plugin -> plugin.make(type))
                .orElseGet(() -> Injection.isFor(type) ? injection.make(type) : super.createComponent(type));
    }

    @Override
    public I18NProvider getI18NProvider() {
        return words;
    }

    @Override
    public PageTitleGenerator getPageTitleGenerator() {
        return context -> screens.title(context.navigationTarget()).orElse(context.value());
    }
}
