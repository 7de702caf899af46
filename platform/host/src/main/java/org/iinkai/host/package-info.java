/** Puts committee bundles in, replaces them and takes them out while people work. */
@NullMarked
package org.iinkai.host;

import org.jspecify.annotations.NullMarked;
