/**
 * Hand-over sheets: made when a post is handed over, filled by asking all modules what runs, acknowledged by the successor.
 */
@NullMarked
package org.iinkai.core.handover;

import org.jspecify.annotations.NullMarked;
