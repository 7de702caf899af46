/**
 * The user interface's run time: Vaadin without class-path scanning, with the routes of the platform and of the bundles that
 * are there, people led away before a bundle goes, and nothing of the framework remembering it afterwards.
 */
@NullMarked
package org.iinkai.host.vaadin;

import org.jspecify.annotations.NullMarked;
