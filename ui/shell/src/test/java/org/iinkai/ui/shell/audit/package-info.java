/** Tests of the screens of the record of changes over the real core. */
@NullMarked
package org.iinkai.ui.shell.audit;

import org.jspecify.annotations.NullMarked;
