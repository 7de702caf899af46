/** Screens of the example committee. They build components and call the services; rights and rules are decided there. */
@NullMarked
package org.iinkai.example.ui;

import org.jspecify.annotations.NullMarked;
