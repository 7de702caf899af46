/** Invented documents in any number, and how fast they are found by what they say. */
@NullMarked
package org.iinkai.bench.documents;

import org.jspecify.annotations.NullMarked;
