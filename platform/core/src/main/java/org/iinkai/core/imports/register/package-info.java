/**
 * The tables of the register as files bring them: members with their contacts. Rows are copied beside the stored ones,
 * checked and stored by statements over all of them.
 */
@NullMarked
package org.iinkai.core.imports.register;

import org.jspecify.annotations.NullMarked;
