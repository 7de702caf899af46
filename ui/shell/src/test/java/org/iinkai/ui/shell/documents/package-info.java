@NullMarked
package org.iinkai.ui.shell.documents;

import org.jspecify.annotations.NullMarked;
