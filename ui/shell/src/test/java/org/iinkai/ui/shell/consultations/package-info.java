@NullMarked
package org.iinkai.ui.shell.consultations;

import org.jspecify.annotations.NullMarked;
