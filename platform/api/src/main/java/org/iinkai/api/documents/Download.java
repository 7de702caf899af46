package org.iinkai.api.documents;

import java.time.Instant;

/**
 * That somebody took a file.
 *
 * @param number of the version
 * @param by name of who took it; empty for somebody who was not signed in
 */
public record Download(int number, Instant at, String by) {}
