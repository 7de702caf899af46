/**
 * The record of every change: who, when, from where, what, before and after; and of the use of personal data.
 */
@NullMarked
@Version("1.2.0")
package org.iinkai.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
