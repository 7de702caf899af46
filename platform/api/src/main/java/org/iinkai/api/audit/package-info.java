/**
 * The record of every change: who, when, what.
 */
@NullMarked
@Version("1.1.0")
package org.iinkai.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
