/**
 * Letters to applicants and members: templates that the association edits, letters as they were issued, and their files.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.letters;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
