package org.iinkai.api.host;

/**
 * A table of a bundle.
 *
 * @param rows how many rows the database believes it has
 * @param bytes what it takes on disk, with its indexes
 */
public record PluginTable(String name, long rows, long bytes) {}
