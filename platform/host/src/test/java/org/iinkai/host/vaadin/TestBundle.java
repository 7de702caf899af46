package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.iinkai.host.screens.LivePlugin;
import org.iinkai.host.screens.ViewDeclaration;

/** A bundle whose classes come from a loader of its own, as they do in the product. */
final class TestBundle implements LivePlugin {

    private static final String PACKAGE = "org.iinkai.host.vaadin.bundle.";

    private final String version;
    private final Loader loader = new Loader();
    private final List<ViewDeclaration> views = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    final List<Duration> served = new CopyOnWriteArrayList<>();
    final AtomicInteger failed = new AtomicInteger();

    TestBundle(String version) {
        this.version = version;
    }

    TestBundle view(String route, String type, String... right) {
        views.add(new ViewDeclaration(
                route,
                loader.view(type),
                "survey.title",
                "clipboard",
                20,
                true,
                List.of(right).stream().findFirst()));
        return this;
    }

    @Override
    public String id() {
        return "survey";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public List<ViewDeclaration> views() {
        return views;
    }

    @Override
    public <T> T make(Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<URL> entry(String path) {
        return Optional.ofNullable(TestBundle.class.getClassLoader().getResource("bundles/survey/" + path));
    }

    @Override
    public void served(Duration time) {
        served.add(time);
    }

    @Override
    public void failed() {
        failed.incrementAndGet();
    }

    @Override
    public void problem(String key, Object... arguments) {
        problems.add(key + List.of(arguments));
    }

    private static final class Loader extends ClassLoader {

        Loader() {
            super(TestBundle.class.getClassLoader());
        }

        Class<? extends Component> view(String name) {
            try {
                return loadClass(PACKAGE + name).asSubclass(Component.class);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null || !name.startsWith(PACKAGE)) {
                    return known != null ? known : super.loadClass(name, resolve);
                }
                byte[] code = code(name.replace('.', '/') + ".class");
                return defineClass(name, code, 0, code.length);
            }
        }

        private byte[] code(String file) {
            try (InputStream in = getParent().getResourceAsStream(file)) {
                return Objects.requireNonNull(in, file).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
