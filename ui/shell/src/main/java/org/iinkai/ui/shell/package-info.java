/** The frame around every screen and the platform's own screens: start, members, report, bundles, errors. */
@NullMarked
package org.iinkai.ui.shell;

import org.jspecify.annotations.NullMarked;
