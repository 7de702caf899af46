package org.iinkai.core.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;

/** A MyBatis configuration behind proxies that join the thread's transaction. */
final class MyBatisMappers implements MapperSet {

    private final ScopedTransactions transactions;
    private final SqlSessionFactory factory;
    private final LongAdder calls = new LongAdder();
    private final Map<Class<?>, Object> proxies = new LinkedHashMap<>();

    MyBatisMappers(ScopedTransactions transactions, SqlSessionFactory factory, Collection<Class<?>> types) {
        this.transactions = transactions;
        this.factory = factory;
        types.forEach(type -> proxies.put(type, proxy(type)));
    }

    @Override
    public <M> M mapper(Class<M> type) {
        Object proxy = proxies.get(type);
        if (proxy == null) {
            throw new IllegalArgumentException("no mapper " + type.getName());
        }
        return type.cast(proxy);
    }

    @Override
    public long calls() {
        return calls.sum();
    }

    @Override
    public List<String> statements() {
        return proxies.keySet().stream()
                .flatMap(type -> MapperTexts.of(type).stream())
                .toList();
    }

    private Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? ofObject(type, self, method, arguments)
                        : call(type, method, arguments));
    }

    private static Object ofObject(Class<?> type, Object self, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "mapper " + type.getName();
        };
    }

    @SuppressWarnings("NullAway") // a mapper's method may return nothing at all
    private @Nullable Object call(Class<?> type, Method method, Object @Nullable [] arguments) {
        calls.increment();
        return transactions.inSession(factory, session -> invoke(session, type, method, arguments));
    }

    private static @Nullable Object invoke(
            SqlSession session, Class<?> type, Method method, Object @Nullable [] arguments) {
        try {
            // a mapper may be private to its package
            method.setAccessible(true);
            return method.invoke(session.getMapper(type), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
