package org.iinkai.api.host;

/**
 * Who has a bundle open.
 *
 * @param windows windows that show one of its pages
 * @param unsaved how many of them hold input that is not saved
 */
public record PluginPeople(int windows, int unsaved) {}
