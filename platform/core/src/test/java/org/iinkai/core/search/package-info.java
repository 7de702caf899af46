@NullMarked
package org.iinkai.core.search;

import org.jspecify.annotations.NullMarked;
