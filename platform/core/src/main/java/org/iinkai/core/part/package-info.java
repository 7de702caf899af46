/**
 * What the parts of the core are made from and what each of them gives. Knows no part by name.
 */
@NullMarked
package org.iinkai.core.part;

import org.jspecify.annotations.NullMarked;
