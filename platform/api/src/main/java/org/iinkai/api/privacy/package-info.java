/**
 * What the law on the protection of personal data (個人情報保護法) has an association keep: requests by the people concerned,
 * provision to third parties, breaches. Start at {@link org.iinkai.api.privacy.PrivacyRequests}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
