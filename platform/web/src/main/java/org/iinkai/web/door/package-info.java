/**
 * What stands between the network and everything else: headers, path and origin rules, the caller of a request,
 * and the decision who may reach the user interface.
 */
@NullMarked
package org.iinkai.web.door;

import org.jspecify.annotations.NullMarked;
