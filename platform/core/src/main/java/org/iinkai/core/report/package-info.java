/**
 * Composes the annual report from what is recorded and from what bundles compute, and writes it as a page, a text
 * document or Markdown. The document itself is Japanese in every language of the screens.
 */
@NullMarked
package org.iinkai.core.report;

import org.jspecify.annotations.NullMarked;
