@NullMarked
package org.iinkai.core.changes;

import org.jspecify.annotations.NullMarked;
