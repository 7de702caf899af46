@NullMarked
package org.iinkai.core.records;

import org.jspecify.annotations.NullMarked;
