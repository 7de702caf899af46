/** Screens of the desk. They build components and call the services; rights and rules are decided there. */
@NullMarked
package org.iinkai.gallery.ui;

import org.jspecify.annotations.NullMarked;
