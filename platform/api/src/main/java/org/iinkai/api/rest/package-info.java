/**
 * REST resources of the platform and of bundles, described well enough to serve and to document them.
 */
@NullMarked
@Version("1.1.0")
package org.iinkai.api.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
