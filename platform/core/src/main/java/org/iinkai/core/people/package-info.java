/**
 * People, the companies they belong to, and what they are to them.
 */
@NullMarked
package org.iinkai.core.people;

import org.jspecify.annotations.NullMarked;
