/**
 * Every extension point of a bundle, running, with its code. So that each of them makes sense, the bundle lends equipment
 * out to member companies. Start at {@link org.iinkai.gallery.GalleryPlugin}; what shows the code is in
 * {@link org.iinkai.gallery.show}.
 */
@NullMarked
package org.iinkai.gallery;

import org.jspecify.annotations.NullMarked;
