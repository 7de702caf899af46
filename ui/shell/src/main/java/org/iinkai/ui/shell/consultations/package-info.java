/** Screens of consultations: for those who hold them and for those who are asked. */
@NullMarked
package org.iinkai.ui.shell.consultations;

import org.jspecify.annotations.NullMarked;
