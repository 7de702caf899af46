package org.iinkai.core;

import java.nio.file.Path;

/**
 * What the core needs to know about its place.
 *
 * @param setupCodeFile where the one-time code for the first administrator is put
 */
public record CoreSettings(Path setupCodeFile) {}
