package org.iinkai.core.requests;

/**
 * A request with a key. The same account and key stand for one request.
 *
 * @param account id of the caller's account; empty for the system
 * @param path path and query
 * @param bodyHash tells one body from another
 */
public record KeyedRequest(String account, String key, String method, String path, String bodyHash) {}
