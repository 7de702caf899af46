@NullMarked
package org.iinkai.core.organisations;

import org.jspecify.annotations.NullMarked;
