/**
 * What the law on the protection of personal data (個人情報保護法) has an association do: answer requests by the people
 * concerned, record provision to third parties and breaches, say what data is used for, and delete it when its time is over.
 * Start at {@link org.iinkai.api.privacy.PrivacyRequests}; a bundle that keeps personal data of its own at
 * {@link org.iinkai.api.privacy.PersonalData}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
