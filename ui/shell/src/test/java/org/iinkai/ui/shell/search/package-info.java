@NullMarked
package org.iinkai.ui.shell.search;

import org.jspecify.annotations.NullMarked;
