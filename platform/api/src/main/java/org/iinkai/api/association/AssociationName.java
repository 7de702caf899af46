package org.iinkai.api.association;

import java.time.LocalDate;

import org.iinkai.api.text.Localized;

/**
 * What the association is called from a day on, until another name begins.
 *
 * @param from first day of the name
 * @param name full name, with its corporate form as the association writes it
 * @param shortName the abbreviation it goes by; may be empty
 * @param office name of its office as a venue: 〇〇協会 事務局
 */
public record AssociationName(LocalDate from, Localized name, String shortName, Localized office) {}
