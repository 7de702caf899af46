/**
 * Applications to join: states, notes, and how an applicant becomes a member.
 */
@NullMarked
package org.iinkai.core.applications;

import org.jspecify.annotations.NullMarked;
