/** What the host's life cycle asks of the user interface, so that neither knows the other's insides. */
@NullMarked
package org.iinkai.host.screens;

import org.jspecify.annotations.NullMarked;
