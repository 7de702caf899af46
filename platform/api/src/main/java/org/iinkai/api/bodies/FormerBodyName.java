package org.iinkai.api.bodies;

import java.time.LocalDate;

import org.iinkai.api.text.Localized;

/**
 * What a body was called before.
 *
 * @param until the last day it was called so
 */
public record FormerBodyName(Localized name, LocalDate until) {}
