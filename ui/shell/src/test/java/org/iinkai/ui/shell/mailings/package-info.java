@NullMarked
package org.iinkai.ui.shell.mailings;

import org.jspecify.annotations.NullMarked;
