package org.iinkai.api.rest;

import java.util.function.Function;

/**
 * One operation of a resource.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path below the resource, with places: {@code /{id}/participants}; empty for the resource itself
 * @param summary one English line for the OpenAPI document
 * @param body record type the JSON body is read into; {@code Void} when there is none
 * @param answer record type (or an array of it) of the answer; {@code Void} when there is none
 * @param status HTTP status of success
 */
public record RestOperation(
        String method,
        String path,
        String summary,
        Class<?> body,
        Class<?> answer,
        int status,
        Function<RestRequest, Object> action) {

    /** Reads. */
    public static RestOperation get(
            String path, String summary, Class<?> answer, Function<RestRequest, Object> action) {
        return new RestOperation("GET", path, summary, Void.class, answer, 200, action);
    }

    /** Changes; answers 200 with something, or 204 when {@code answer} is {@code Void}. */
    public static RestOperation post(
            String path, String summary, Class<?> body, Class<?> answer, Function<RestRequest, Object> action) {
        return new RestOperation("POST", path, summary, body, answer, answer == Void.class ? 204 : 200, action);
    }

    /** Takes away. */
    public static RestOperation delete(String path, String summary, Function<RestRequest, Object> action) {
        return new RestOperation("DELETE", path, summary, Void.class, Void.class, 204, action);
    }
}
