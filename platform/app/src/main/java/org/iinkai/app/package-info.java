/**
 * The composition root: reads the configuration, opens the database, wires core, host, front door and user interface by
 * hand, and runs the commands of the launcher. The only place that knows every module.
 */
@NullMarked
package org.iinkai.app;

import org.jspecify.annotations.NullMarked;
