@NullMarked
package org.iinkai.core.requests;

import org.jspecify.annotations.NullMarked;
