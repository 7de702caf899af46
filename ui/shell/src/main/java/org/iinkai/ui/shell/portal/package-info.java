/**
 * The pages of member companies, which their contacts see, and those on which the secretariat decides about what companies
 * propose. Start at {@link org.iinkai.ui.shell.portal.PortalViews}.
 */
@NullMarked
package org.iinkai.ui.shell.portal;

import org.jspecify.annotations.NullMarked;
