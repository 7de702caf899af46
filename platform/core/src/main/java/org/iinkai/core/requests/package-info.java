/**
 * Answers to requests that carry a key, kept so that a repeated request gets the same answer and changes nothing again.
 */
@NullMarked
package org.iinkai.core.requests;

import org.jspecify.annotations.NullMarked;
