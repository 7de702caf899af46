/**
 * Handing a post over: the sheet that tells the successor what runs, what is due and where things are. Start at
 * {@link org.iinkai.api.handover.HandOvers}; a module that has something running implements
 * {@link org.iinkai.api.handover.HandOverPart}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.handover;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
