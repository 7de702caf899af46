/**
 * The log of sent mail, which is also the mailbox where no mail server is configured.
 */
@NullMarked
package org.iinkai.ui.shell.mail;

import org.jspecify.annotations.NullMarked;
