package org.iinkai.api.documents;

/**
 * What is known of a stored file.
 *
 * @param name as it was uploaded, without any path
 * @param hash SHA-256 of the content in hexadecimal digits
 */
public record FileFacts(String name, FileKind kind, long size, String hash) {}
