package org.iinkai.core.requests;

/**
 * An answer as it is kept.
 *
 * @param status HTTP status
 * @param location address of the record that was made; may be empty
 * @param tag version of the record; may be empty
 * @param body text of the body; may be empty
 */
public record Answer(int status, String location, String tag, String body) {}
