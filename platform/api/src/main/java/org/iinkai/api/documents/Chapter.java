package org.iinkai.api.documents;

/**
 * A chapter of a text.
 *
 * @param title 第1章　総則
 * @param text paragraphs, one a line
 */
public record Chapter(String title, String text) {}
