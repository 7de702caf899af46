package org.iinkai.api.access;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Binds the caller to the running thread: at the front door, in jobs and in access to a user interface. */
public final class CallerScope {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private CallerScope() {}

    /** Who acts on this thread; empty for a request without a sign-in. */
    public static Optional<Caller> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs an action as the caller. */
    public static void run(Caller caller, Runnable action) {
        ScopedValue.where(CURRENT, caller).run(action);
    }

    /** Runs an action as the caller and gives its result; what it throws reaches the caller of this method. */
    public static <T> T call(Caller caller, Callable<T> action) throws Exception {
        return ScopedValue.where(CURRENT, caller).call(action::call);
    }

    /** Like {@link #call}, for an action that throws nothing checked. */
    public static <T> T get(Caller caller, java.util.function.Supplier<T> action) {
        return ScopedValue.where(CURRENT, caller).call(action::get);
    }
}
