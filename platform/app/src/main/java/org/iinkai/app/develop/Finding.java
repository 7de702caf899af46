package org.iinkai.app.develop;

/**
 * What a check found wrong.
 *
 * @param sentence why, and what to do
 * @param details resolver text, stack or log lines; may be empty
 */
record Finding(String sentence, String details) {}
