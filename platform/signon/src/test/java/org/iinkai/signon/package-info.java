/** Single sign-on against Spring Authorization Server, which runs in the test. */
@NullMarked
package org.iinkai.signon;

import org.jspecify.annotations.NullMarked;
