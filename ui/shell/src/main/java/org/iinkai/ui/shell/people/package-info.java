/**
 * People: the list and the page of each.
 */
@NullMarked
package org.iinkai.ui.shell.people;

import org.jspecify.annotations.NullMarked;
