/**
 * Server-rendered pages of the door: sign-in, sign-out, first set-up, errors. They work without JavaScript.
 */
@NullMarked
package org.iinkai.web.pages;

import org.jspecify.annotations.NullMarked;
