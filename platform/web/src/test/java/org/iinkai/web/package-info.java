/** Tests of the front door against a real server on a free port. */
@NullMarked
package org.iinkai.web;

import org.jspecify.annotations.NullMarked;
