/**
 * Documents in folders, their versions, approval and rights. Where files lie is {@code store}'s business, what they say
 * {@code text}'s, and finding them {@code find}'s. Start at {@link org.iinkai.core.documents.DocumentOffice}.
 */
@NullMarked
package org.iinkai.core.documents;

import org.jspecify.annotations.NullMarked;
