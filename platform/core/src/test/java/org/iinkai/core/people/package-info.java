@NullMarked
package org.iinkai.core.people;

import org.jspecify.annotations.NullMarked;
