package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

import org.iinkai.api.applications.ApplicationState;
import org.iinkai.ui.kit.Words;

/** The way to membership, with what is done, where it stands, and what is to come. */
final class StateSteps extends OrderedList {

    private static final List<ApplicationState> WAY = List.of(
            ApplicationState.RECEIVED,
            ApplicationState.SCREENING,
            ApplicationState.AWAITING_APPROVAL,
            ApplicationState.APPROVED,
            ApplicationState.JOINED);

    StateSteps(ApplicationState now) {
        addClassName("iinkai-steps");
        getElement().setAttribute("aria-label", Words.text("shell.applications.way"));
        int place = WAY.indexOf(now);
        for (int i = 0; i < WAY.size(); i++) {
            ListItem step = new ListItem(ApplicationWords.state(WAY.get(i)));
            if (i < place) {
                step.addClassName("iinkai-step-done");
            } else if (i == place) {
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
        // sent back, turned down and the like are no place on the way: the badge beside the name tells
        setVisible(place >= 0);
    }
}
