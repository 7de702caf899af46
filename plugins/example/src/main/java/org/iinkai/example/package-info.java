/**
 * The example committee: what it did, day by day, and how many took part. Start at
 * {@link org.iinkai.example.ExamplePlugin}.
 */
@NullMarked
package org.iinkai.example;

import org.jspecify.annotations.NullMarked;
