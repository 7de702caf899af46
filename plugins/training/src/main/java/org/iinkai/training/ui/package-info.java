/**
 * Screens of the training committee. They build components and call the services; rights and rules are decided there.
 */
@NullMarked
package org.iinkai.training.ui;

import org.jspecify.annotations.NullMarked;
