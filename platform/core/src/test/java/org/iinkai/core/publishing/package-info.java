@NullMarked
package org.iinkai.core.publishing;

import org.jspecify.annotations.NullMarked;
