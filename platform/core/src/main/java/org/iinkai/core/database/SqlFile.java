package org.iinkai.core.database;

import java.util.function.Supplier;

/**
 * A migration.
 *
 * @param name file name: {@code V001__register.sql}
 * @param text its SQL, read when it is needed
 */
public record SqlFile(String name, Supplier<String> text) {}
