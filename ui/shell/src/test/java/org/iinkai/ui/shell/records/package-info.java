@NullMarked
package org.iinkai.ui.shell.records;

import org.jspecify.annotations.NullMarked;
