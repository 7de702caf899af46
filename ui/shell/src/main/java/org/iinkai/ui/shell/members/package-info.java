/**
 * The screens of the register: members, companies and other organisations, their lists, categories, the movement table and
 * the association's own names. They ask the services of {@code org.iinkai.api.members} and know no SQL.
 */
@NullMarked
package org.iinkai.ui.shell.members;

import org.jspecify.annotations.NullMarked;
