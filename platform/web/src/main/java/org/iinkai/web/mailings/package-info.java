/**
 * Pages of mailings for people without an account: subscribe, confirm, stop. Plain HTML; what is shown changes nothing, and
 * tells nobody whether an address is known.
 */
@NullMarked
package org.iinkai.web.mailings;

import org.jspecify.annotations.NullMarked;
