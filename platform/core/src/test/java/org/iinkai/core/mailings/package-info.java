@NullMarked
package org.iinkai.core.mailings;

import org.jspecify.annotations.NullMarked;
