@NullMarked
package org.iinkai.ui.shell.members;

import org.jspecify.annotations.NullMarked;
