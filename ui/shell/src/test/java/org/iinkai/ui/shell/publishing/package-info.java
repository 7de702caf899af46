@NullMarked
package org.iinkai.ui.shell.publishing;

import org.jspecify.annotations.NullMarked;
