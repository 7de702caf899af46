package org.iinkai.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Any other page. */
public final class Elsewhere extends Div {}
