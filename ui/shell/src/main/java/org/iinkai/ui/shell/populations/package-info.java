/**
 * Populations (対象リスト): their criteria, who they find, and what was frozen.
 */
@NullMarked
package org.iinkai.ui.shell.populations;

import org.jspecify.annotations.NullMarked;
