/** The screen of bundles: what runs, what a jar would do, what was taken out and what is left of it. */
@NullMarked
package org.iinkai.ui.shell.plugins;

import org.jspecify.annotations.NullMarked;
