/**
 * Pages about the protection of personal data: requests, provisions to third parties, breaches.
 */
@NullMarked
package org.iinkai.ui.shell.privacy;

import org.jspecify.annotations.NullMarked;
