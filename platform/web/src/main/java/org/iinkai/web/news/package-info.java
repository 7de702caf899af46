/**
 * The website that the platform serves: what is new, its feed, and the map of all public pages.
 */
@NullMarked
package org.iinkai.web.news;

import org.jspecify.annotations.NullMarked;
