package org.iinkai.api.rest;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.data.Page;

/**
 * One operation of a resource. Immutable; begins with a method that names what it does and is completed by the others:
 *
 * <pre>{@code
 * RestOperation.put("/{id}", "Changes a course", CourseBody.class, Course.class, this::change)
 *         .conditional()
 *         .versioned(Course.class, Course::version)
 * }</pre>
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path below the resource, with places: {@code /{id}/participants}; empty for the resource itself
 * @param summary one English line for the OpenAPI document
 * @param body record type the JSON body is read into; {@code Void} when there is none
 * @param answer record type (or an array of it) of the answer, of a row when the answer is a page; {@code Void} when there
 *     is none
 * @param status HTTP status of success
 * @param terms what it asks for and promises beyond that
 */
public record RestOperation(
        String method,
        String path,
        String summary,
        Class<?> body,
        Class<?> answer,
        int status,
        Function<RestRequest, Object> action,
        RestTerms terms) {

    /** An operation without parameters; a POST takes an {@code Idempotency-Key}. */
    public RestOperation(
            String method,
            String path,
            String summary,
            Class<?> body,
            Class<?> answer,
            int status,
            Function<RestRequest, Object> action) {
        this(
                method,
                path,
                summary,
                body,
                answer,
                status,
                action,
                RestTerms.plain(method.equals("POST") && body != InputStream.class));
    }

    /** Reads. */
    public static RestOperation get(
            String path, String summary, Class<?> answer, Function<RestRequest, Object> action) {
        return new RestOperation("GET", path, summary, Void.class, answer, 200, action);
    }

    /**
     * Reads a list by pages: {@link RestRequest#page} says which rows are wanted, and the answer carries the rows, how many
     * there are in all, and the address of the next page.
     */
    public static <T> RestOperation page(
            String path, String summary, Class<T> row, Function<RestRequest, Page<T>> action) {
        RestOperation plain = get(path, summary, row, action::apply);
        return plain.with(plain.terms.paged());
    }

    /** Changes; answers 200 with something, or 204 when {@code answer} is {@code Void}. */
    public static RestOperation post(
            String path, String summary, Class<?> body, Class<?> answer, Function<RestRequest, Object> action) {
        return new RestOperation("POST", path, summary, body, answer, done(answer), action);
    }

    /** Puts a whole record in the place of what was there. */
    public static RestOperation put(
            String path, String summary, Class<?> body, Class<?> answer, Function<RestRequest, Object> action) {
        return new RestOperation("PUT", path, summary, body, answer, done(answer), action);
    }

    /** Changes what the body names and leaves the rest as it is. */
    public static RestOperation patch(
            String path, String summary, Class<?> body, Class<?> answer, Function<RestRequest, Object> action) {
        return new RestOperation("PATCH", path, summary, body, answer, done(answer), action);
    }

    /** Takes away. */
    public static RestOperation delete(String path, String summary, Function<RestRequest, Object> action) {
        return new RestOperation("DELETE", path, summary, Void.class, Void.class, 204, action);
    }

    /** The same with parameters of the query, or descriptions of the path's places. */
    public RestOperation with(RestParameter... parameters) {
        return with(terms.with(List.of(parameters)));
    }

    /** The same, and the answer carries the record's version as its {@code ETag}. */
    public <T> RestOperation versioned(Class<T> type, Function<T, Integer> version) {
        return with(terms.withVersion(record -> version.apply(type.cast(record))));
    }

    /**
     * The same, and a request must name the version it changes, in {@code If-Match}: {@link RestRequest#version} gives it. A
     * refusal whose key ends in {@code .changed-meanwhile} is answered with 412.
     */
    public RestOperation conditional() {
        return with(terms.conditional());
    }

    /** The same, and it makes a record: answers 201 with the record's address, {@code <path>/<id>}. */
    public <T> RestOperation creating(Class<T> type, Function<T, ?> id) {
        return new RestOperation(
                method,
                path,
                summary,
                body,
                answer,
                201,
                action,
                terms.withNewId(record -> id.apply(type.cast(record))));
    }

    /** The same, and a request that carries an {@code Idempotency-Key} is refused: what it does is no change of records. */
    public RestOperation withoutKey() {
        return with(terms.withoutKey());
    }

    /** The same with a body that shows the form. */
    public RestOperation example(Object example) {
        return with(terms.withExample(example));
    }

    /** The same, doing something else. */
    public RestOperation doing(Function<RestRequest, Object> other) {
        return new RestOperation(method, path, summary, body, answer, status, other, terms);
    }

    private RestOperation with(RestTerms other) {
        return new RestOperation(method, path, summary, body, answer, status, action, other);
    }

    private static int done(Class<?> answer) {
        return answer == Void.class ? 204 : 200;
    }
}
