package org.iinkai.core.access;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Right;
import org.iinkai.api.error.Forbidden;

/** Asks the caller bound to the thread. */
public final class CallerAccess implements Access {

    @Override
    public Caller require(Right right) {
        return CallerScope.current().filter(caller -> caller.may(right)).orElseThrow(() -> new Forbidden(right.id()));
    }

    @Override
    public Caller require(Right right, String body) {
        return CallerScope.current()
                .filter(caller -> caller.may(right, body))
                .orElseThrow(() -> new Forbidden(right.id() + " in " + body));
    }

    @Override
    public boolean may(Right right) {
        return CallerScope.current().filter(caller -> caller.may(right)).isPresent();
    }

    @Override
    public boolean may(Right right, String body) {
        return CallerScope.current().filter(caller -> caller.may(right, body)).isPresent();
    }

    @Override
    public boolean maySomewhere(Right right) {
        return CallerScope.current()
                .filter(caller -> caller.grants().maySomewhere(right.id()))
                .isPresent();
    }

    @Override
    public Caller caller() {
        return CallerScope.current().orElseThrow(() -> new Forbidden("signed-in"));
    }
}
