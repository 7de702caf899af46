/**
 * Shows the extension points with the sources that were compiled into this jar. {@link org.iinkai.gallery.show.Point} is
 * the list of them; nothing here knows what a loan is but where it can be seen.
 */
@NullMarked
package org.iinkai.gallery.show;

import org.jspecify.annotations.NullMarked;
