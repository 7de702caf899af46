/**
 * Publishing: one item, its approval, and many channels. Knows the activities that report it and the bodies in charge,
 * nothing of what stands behind a channel.
 */
@NullMarked
package org.iinkai.core.publishing;

import org.jspecify.annotations.NullMarked;
