package org.iinkai.api.portal;

/** A module's answer for a company. */
public sealed interface PortalAnswer {

    /** Name of the part among all parts, in whose order the page shows them. */
    String name();

    /** Message key of its title. */
    String title();

    /** What there is. */
    record Known(String name, String title, PortalItems items) implements PortalAnswer {}

    /** Time ran out; asking again may help. */
    record Late(String name, String title) implements PortalAnswer {}

    /** The module failed. */
    record Failed(String name, String title) implements PortalAnswer {}
}
