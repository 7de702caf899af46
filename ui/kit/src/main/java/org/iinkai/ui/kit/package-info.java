/**
 * What every screen is made of, the platform's and a committee's alike: lists, forms, headings, notices, dates. Texts are
 * looked up by message key in the language of the window.
 */
@NullMarked
@Version("1.5.0")
package org.iinkai.ui.kit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
