/** Makes what a bundle contributes, in order, and takes it back in the reverse order, so that nothing of it stays. */
@NullMarked
package org.iinkai.host.lifecycle;

import org.jspecify.annotations.NullMarked;
