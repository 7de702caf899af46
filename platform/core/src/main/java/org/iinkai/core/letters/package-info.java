/**
 * Letters: templates and how they are filled, letters as they were issued, and their files. Nothing here knows how an
 * application or membership came about.
 */
@NullMarked
package org.iinkai.core.letters;

import org.jspecify.annotations.NullMarked;
