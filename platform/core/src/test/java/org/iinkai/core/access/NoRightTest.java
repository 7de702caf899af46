package org.iinkai.core.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.error.Forbidden;
import org.iinkai.core.TestCore;

/**
 * Calls every method of every service of the core as somebody who may do nothing. A method that does not refuse must be in
 * {@code open-to-all.txt}, with the reason why it need not.
 */
class NoRightTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Caller NOBODY = new Caller("", "Aoba", "", Locale.JAPANESE, Grants.NONE);

    @Test
    void every_service_refuses_who_may_do_nothing_except_where_it_is_said_why() throws IOException {
        Map<String, String> open = new TreeMap<>();
        CORE.core()
                .services()
                .forEach((contract, service) -> Arrays.stream(contract.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> contract.getName().startsWith("org.iinkai.api."))
                        .forEach(method -> {
                            String answer = answer(service, method);
                            if (!answer.isEmpty()) {
                                open.put(contract.getSimpleName() + "." + method.getName(), answer);
                            }
                        }));

        assertThat(open.keySet()).as("answers: " + open).isEqualTo(excused());
    }

    /** Empty when it is refused for want of a right; otherwise what came of it. */
    private static String answer(Object service, Method method) {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(AnyValue::of).toArray();
        return CallerScope.get(NOBODY, () -> {
            try {
                method.setAccessible(true);
                method.invoke(service, arguments);
                return "done";
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof Forbidden ? "" : String.valueOf(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Set<String> excused() throws IOException {
        try (InputStream in = NoRightTest.class.getResourceAsStream("/rights/open-to-all.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2)[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
