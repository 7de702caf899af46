/**
 * REST resources of the platform itself: members, reports, bundles.
 */
@NullMarked
package org.iinkai.web.resources;

import org.jspecify.annotations.NullMarked;
