package org.iinkai.host.lifecycle;

import java.util.List;
import java.util.function.Consumer;

import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestResource;

/** A bundle's REST resource behind a guard; its operations are asked for once. */
final class GuardedRest implements RestResource {

    private final Guard<List<RestOperation>> guard;

    private GuardedRest(Guard<List<RestOperation>> guard) {
        this.guard = guard;
    }

    /**
     * The guarded resource.
     *
     * @param closing takes what closes the guards
     */
    static RestResource of(Deadline.Whose whose, List<RestOperation> operations, Consumer<Runnable> closing) {
        List<RestOperation> guarded = operations.stream()
                .map(operation -> guarded(whose, operation, closing))
                .toList();
        Guard<List<RestOperation>> all = new Guard<>(whose, guarded);
        closing.accept(all::close);
        return new GuardedRest(all);
    }

    @Override
    public List<RestOperation> operations() {
        return guard.use(operations -> operations);
    }

    private static RestOperation guarded(Deadline.Whose whose, RestOperation plain, Consumer<Runnable> closing) {
        Guard<RestOperation> guard = new Guard<>(whose, plain);
        closing.accept(guard::close);
        return plain.doing(request -> guard.use(operation -> operation.action().apply(request)));
    }
}
