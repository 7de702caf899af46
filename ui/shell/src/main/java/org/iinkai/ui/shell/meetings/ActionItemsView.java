package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;

/** What all meetings gave people to do, the most urgent first; {@code ?owner=mine} and {@code ?done=true} choose. */
public final class ActionItemsView extends ListPage<ActionItem> {

    private static final String OWNER = "owner";
    private static final String MINE = "mine";
    private static final String DONE = "done";
    /** As many as the service gives. */
    private static final int MOST = 500;

    private final Meetings meetings;
    private final Access access;
    private final Button done = new Button();

    /** Made by the host. */
    public ActionItemsView(Meetings meetings, Access access, Clock clock) {
        super("shell.action-items");
        this.meetings = meetings;
        this.access = access;
        LocalDate today = CalendarWords.today(clock);
        link("text", ActionItem::text, item -> MeetingViews.meeting(item.event()));
        column("state", item -> MeetingWords.badge(item, today).word())
                .shownAs(item -> MeetingWords.badge(item, today))
                .width("12rem");
        date("due", ActionItem::due);
        column("owner", ActionItem::ownerName).width("10rem");
        column("meeting", ActionItem::eventTitle).width("14rem");
        rowActions(this::finish);
        filters()
                .choice(OWNER, Words.text("shell.meetings.owner"), Map.of(MINE, Words.text("shell.action-items.mine")))
                .given(DONE, value -> Words.text("shell.action-items.with-done"))
                .withoutText();
        done.addClickListener(click -> turn());
        actions(done);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        done.setText(Words.text(isWithDone(query()) ? "shell.action-items.hide-done" : "shell.action-items.show-done"));
    }

    /** Whoever shall do something may say that it is done. */
    private Component finish(ActionItem item) {
        boolean isOwn = item.owner()
                .filter(owner -> owner.toString().equals(access.caller().person()))
                .isPresent();
        if (!isOwn) {
            return new Span();
        }
        boolean isDone = item.doneOn().isPresent();
        String key = isDone ? "shell.meetings.reopen" : "shell.meetings.finish";
        Button button = new Button(Words.text(key), click -> {
            meetings.finish(item.id(), !isDone, item.version());
            Notices.done(isDone ? "shell.meetings.reopened" : "shell.meetings.finished");
            reload();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Words.text("shell.meetings.action-of", Words.text(key), item.text()));
        return button;
    }

    private static boolean isWithDone(ListQuery query) {
        return !query.filter(DONE).isEmpty();
    }

    private void turn() {
        Map<String, String> filters = new HashMap<>(query().filters());
        if (filters.remove(DONE) == null) {
            filters.put(DONE, "true");
        }
        UI.getCurrent().navigate("actions", QueryParameters.simple(filters));
    }

    @Override
    protected Page<ActionItem> find(ListQuery query, PageRequest request) {
        List<ActionItem> all = meetings.actions(
                new Meetings.ActionFilter(Optional.empty(), query.filter(OWNER).equals(MINE), isWithDone(query)));
        List<String> ids = all.stream().map(item -> item.id().toString()).toList();
        int from = request.isFirst() ? 0 : ids.indexOf(request.after().getFirst()) + 1;
        List<ActionItem> found = all.subList(from, Math.min(all.size(), from + request.size() + 1));
        return Page.of(found, request, item -> List.of(item.id().toString()), new Total(all.size(), all.size() < MOST));
    }
}
