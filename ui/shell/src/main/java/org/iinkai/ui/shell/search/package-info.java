/**
 * Finding anything from any page: the box in the frame and the page of results.
 */
@NullMarked
package org.iinkai.ui.shell.search;

import org.jspecify.annotations.NullMarked;
