/**
 * Texts in the languages of the product, and Japanese text made comparable.
 */
@NullMarked
@Version("1.2.0")
package org.iinkai.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
