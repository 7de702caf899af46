package org.iinkai.api.rest;

import java.util.List;

/** A REST resource. Made by the host with constructor injection, once per start of its bundle. */
public interface RestResource {

    /** What it answers to; the host serves these and describes them in OpenAPI. */
    List<RestOperation> operations();
}
