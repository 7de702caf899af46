/**
 * The pages of member companies: who may see which, what they propose, whom they invite. Rights follow from the contacts
 * that hold today and from nothing else. Start at {@link org.iinkai.core.portal.PortalOffice}.
 */
@NullMarked
package org.iinkai.core.portal;

import org.jspecify.annotations.NullMarked;
