/**
 * Mail to many: mailings from draft to the last answer, lists and their subscribers, addresses that get nothing.
 */
@NullMarked
package org.iinkai.ui.shell.mailings;

import org.jspecify.annotations.NullMarked;
