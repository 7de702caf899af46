package org.iinkai.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.access.Right;
import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.api.plugin.PluginContext;
import org.iinkai.api.text.Texts;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.database.Migrations;
import org.iinkai.host.descriptor.BundleNames;
import org.iinkai.host.descriptor.Declared;
import org.iinkai.host.descriptor.RecordingContributions;
import org.iinkai.host.screens.ViewDeclaration;
import org.iinkai.host.texts.MessageCatalog;

/**
 * The platform with one bundle, for tests of the bundle's services, mappers and views: real PostgreSQL, real core, no
 * OSGi. Every test begins with empty tables. Use it as {@code @RegisterExtension static final}.
 */
public final class PlatformTest implements BeforeEachCallback {

    private final String id;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final MapperSet mappers;
    private final Declared declared;

    private PlatformTest(String id, CommitteePlugin plugin) {
        this.id = id;
        TestServer server = TestServer.get();
        ClassLoader loader = plugin.getClass().getClassLoader();
        RecordingContributions contributions = new RecordingContributions(id);
        plugin.contribute(contributions);
        this.declared = contributions.declared();
        made.putAll(server.core().services());
        MessageCatalog texts = new MessageCatalog(
                PlatformTest.class.getClassLoader(), List.of("core", "host", "web", "kit", "shell", "app"));
        texts.add(id, path -> Optional.ofNullable(loader.getResourceAsStream(path)));
        made.put(Texts.class, texts);
        made.put(PluginContext.class, new TestContext(id));
        server.database().migrate(id, Migrations.fromClassPath(loader, "db"));
        this.mappers = server.database().mappers(id, loader, declared.mappers());
    }

    /** The platform with the bundle of a declaration, whose id is the last part of its package. */
    public static PlatformTest with(CommitteePlugin plugin) {
        return with(BundleNames.id(plugin.getClass().getPackageName()), plugin);
    }

    /** The platform with the bundle of a declaration. */
    public static PlatformTest with(String id, CommitteePlugin plugin) {
        return new PlatformTest(id, plugin);
    }

    /** A service of the platform or of the bundle, one of its mappers, or anything made with them. */
    public <T> T get(Class<T> type) {
        return type.cast(instance(type));
    }

    /** Acts as somebody who holds just these rights. */
    public <T> T as(Set<? extends Right> rights, Supplier<T> action) {
        Set<String> ids = rights.stream().map(Right::id).collect(Collectors.toSet());
        return CallerScope.get(new Caller("test", "テスト", "", Locale.JAPANESE, Grants.of(ids)), action);
    }

    /** Acts as somebody who holds just these rights. */
    public void as(Set<? extends Right> rights, Runnable action) {
        as(rights, () -> {
            action.run();
            return true;
        });
    }

    /** Acts as the system, which may do everything. */
    public <T> T asSystem(Supplier<T> action) {
        return CallerScope.get(Caller.system("test"), action);
    }

    /** Runs a statement with the owner's login. */
    public void sql(String statement) {
        try (Connection connection = TestServer.get().database().owner().getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of a query as texts. */
    public List<String> query(String query) {
        try (Connection connection = TestServer.get().database().owner().getConnection();
                Statement running = connection.createStatement();
                ResultSet rows = running.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        List<String> tables = query("""
                SELECT format('%%I.%%I', schemaname, tablename)
                  FROM pg_tables
                 WHERE schemaname IN ('core', '%s') AND tablename <> 'schema_history'
                """.formatted(id));
        sql("TRUNCATE " + String.join(", ", tables) + " CASCADE");
    }

    List<ViewDeclaration> views() {
        return declared.views();
    }

    boolean isView(Class<?> type) {
        return declared.views().stream().anyMatch(view -> view.type() == type);
    }

    private Object instance(Class<?> type) {
        Object there = made.get(type);
        if (there != null) {
            return there;
        }
        if (declared.mappers().contains(type)) {
            return mappers.mapper(type);
        }
        Object fresh = make(type);
        if (declared.services().contains(type)) {
            made.put(type, fresh);
        }
        return fresh;
    }

    /** No other bundle is there, so nobody has what the bundle can do without. */
    private Object given(Parameter parameter) {
        return parameter.getType() == Optional.class ? Optional.empty() : instance(parameter.getType());
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments =
                Arrays.stream(constructor.getParameters()).map(this::given).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private record TestContext(String id) implements PluginContext {

        @Override
        public String version() {
            return "0.0.0";
        }

        @Override
        public String resourceUrl(String file) {
            return "plugins/" + id + "/0.0.0/" + file;
        }
    }
}
