@NullMarked
package org.iinkai.core.populations;

import org.jspecify.annotations.NullMarked;
