@NullMarked
package org.iinkai.ui.shell.populations;

import org.jspecify.annotations.NullMarked;
