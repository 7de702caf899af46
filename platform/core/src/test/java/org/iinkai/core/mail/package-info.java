@NullMarked
package org.iinkai.core.mail;

import org.jspecify.annotations.NullMarked;
