/**
 * What all modules know of a company or a person, for the pages of both. Start at
 * {@link org.iinkai.ui.shell.records.Parts}.
 */
@NullMarked
package org.iinkai.ui.shell.records;

import org.jspecify.annotations.NullMarked;
