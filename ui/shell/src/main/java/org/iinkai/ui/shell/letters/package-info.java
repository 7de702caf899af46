/**
 * Letters on screens: those of a record, and the templates they are made from.
 */
@NullMarked
package org.iinkai.ui.shell.letters;

import org.jspecify.annotations.NullMarked;
