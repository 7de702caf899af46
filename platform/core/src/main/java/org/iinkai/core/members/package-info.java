/**
 * The register: companies, people, memberships with their dates, and the movement table.
 */
@NullMarked
package org.iinkai.core.members;

import org.jspecify.annotations.NullMarked;
