/**
 * What a service may say no with; anything else that is thrown is a defect.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
