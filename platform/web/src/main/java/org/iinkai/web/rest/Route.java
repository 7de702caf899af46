package org.iinkai.web.rest;

import org.iinkai.api.rest.RestOperation;

/** An operation at its full path below {@code /api/v1}, with the mapper of its owner. */
record Route(PathTemplate path, RestOperation operation, Served served) {

    String method() {
        return operation.method();
    }

    boolean clashesWith(Route other) {
        return method().equals(other.method()) && path.shape().equals(other.path.shape());
    }
}
