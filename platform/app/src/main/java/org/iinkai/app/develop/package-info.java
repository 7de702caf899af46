/**
 * What the author of a bundle works with: makes a new one, checks a jar, puts every saved change into a running server.
 *
 * <p>{@link org.iinkai.app.develop.NewBundle} and what it uses need nothing but the JDK, so that the launcher runs them
 * from their sources, in a tree that was never built.
 */
@NullMarked
package org.iinkai.app.develop;

import org.jspecify.annotations.NullMarked;
