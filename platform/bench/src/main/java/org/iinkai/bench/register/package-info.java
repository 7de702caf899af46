/** Registers of invented companies of any size, and how fast they are listed and searched. */
@NullMarked
package org.iinkai.bench.register;

import org.jspecify.annotations.NullMarked;
