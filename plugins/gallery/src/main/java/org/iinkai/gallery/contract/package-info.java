/** What other bundles may ask the desk, and what they may offer it. The only package that other bundles see. */
@NullMarked
package org.iinkai.gallery.contract;

import org.jspecify.annotations.NullMarked;
