/**
 * People: the list, the page of each, and records that may be one person.
 */
@NullMarked
package org.iinkai.ui.shell.people;

import org.jspecify.annotations.NullMarked;
