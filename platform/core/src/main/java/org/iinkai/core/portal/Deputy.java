package org.iinkai.core.portal;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;

/** Lets the core's own services work for a company's contact, who is checked already, under the contact's own name. */
final class Deputy {

    private Deputy() {}

    static <T> T with(Caller caller, Supplier<T> work, CoreRight... rights) {
        Grants grants = Grants.of(Arrays.stream(rights).map(CoreRight::id).collect(Collectors.toSet()));
        Caller deputy = new Caller(
                caller.account(),
                caller.person(),
                caller.name(),
                caller.session(),
                caller.address(),
                caller.locale(),
                grants);
        return CallerScope.get(deputy, work);
    }

    static void run(Caller caller, Runnable work, CoreRight... rights) {
        with(
                caller,
                () -> {
                    work.run();
                    return true;
                },
                rights);
    }
}
