/**
 * Accounts, sign-in and sessions, as the front door and the administration need them.
 */
@NullMarked
@Version("2.1.0")
package org.iinkai.api.accounts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
