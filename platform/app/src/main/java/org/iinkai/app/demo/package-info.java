/** Loads the sample association through the product's own import services and makes the demo's accounts. */
@NullMarked
package org.iinkai.app.demo;

import org.jspecify.annotations.NullMarked;
