/**
 * The training committee (事業委員会): a catalogue of courses, their runs, and who takes part. A run is an event of the
 * calendar in the series {@code training.school}; this bundle adds which course it is of. Start at
 * {@link org.iinkai.training.TrainingPlugin}.
 */
@NullMarked
package org.iinkai.training;

import org.jspecify.annotations.NullMarked;
