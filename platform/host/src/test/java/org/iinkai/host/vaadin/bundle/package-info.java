/** What stands for a bundle's classes in tests: loaded by a loader of their own. */
@NullMarked
package org.iinkai.host.vaadin.bundle;

import org.jspecify.annotations.NullMarked;
