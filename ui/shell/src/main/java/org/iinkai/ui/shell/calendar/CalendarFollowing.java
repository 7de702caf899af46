package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.stream.Stream;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.CalendarFeeds.Feed;
import org.iinkai.api.calendar.CalendarFeeds.Scope;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** The addresses by which other calendar programs follow this one: a person's own, each with a secret. */
public final class CalendarFollowing extends Div {
    private final CalendarFeeds feeds;
    private final Bodies bodies;
    private final Div list = new Div();

    /** Made by the host. */
    public CalendarFollowing(CalendarFeeds feeds, Bodies bodies) {
        this.feeds = feeds;
        this.bodies = bodies;
    }

    void open() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("shell.calendar.follow-title"));
        dialog.setMaxWidth(48, Unit.REM);
        dialog.setWidthFull();
        fill();
        Button add = new Button(Words.text("shell.calendar.follow-add"), click -> ask());
        dialog.add(new Paragraph(Words.text("shell.calendar.follow-what")), list);
        dialog.getFooter().add(new Button(Words.text("shell.calendar.close"), click -> dialog.close()), add);
        dialog.open();
    }

    private void fill() {
        list.removeAll();
        var mine = feeds.feeds();
        if (mine.isEmpty()) {
            list.add(new Paragraph(Words.text("shell.calendar.follow-none")));
            return;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.calendar.follow-title"),
                Words.text("shell.calendar.follow-scope"),
                Words.text("shell.calendar.follow-used"),
                Words.text("shell.settings.actions"));
        mine.forEach(feed -> table.row(
                SmallTable.text(name(feed.scope(), feed.body())),
                SmallTable.text(feed.usedAt().map(Dates::moment).orElse("")),
                remove(feed)));
        list.add(table);
    }

    private Component remove(Feed feed) {
        Button remove = new Button(Words.text("shell.calendar.follow-remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        remove.setAriaLabel(Words.text("shell.calendar.follow-remove-of", name(feed.scope(), feed.body())));
        remove.addClickListener(click -> Confirm.danger(
                Words.text("shell.calendar.follow-title"),
                Words.text("shell.calendar.follow-remove-question", name(feed.scope(), feed.body())),
                Words.text("shell.calendar.follow-remove"),
                () -> {
                    feeds.remove(feed.id());
                    fill();
                }));
        return remove;
    }

    private void ask() {
        RecordForm form = new RecordForm(Words.text("shell.calendar.follow-make"));
        Map<String, String> names = BodyNames.of(bodies);
        Select<Wanted> wanted = new Select<>();
        wanted.setLabel(Words.text("shell.calendar.follow-scope"));
        wanted.setItems(Stream.concat(
                        Stream.of(new Wanted(Scope.MINE, ""), new Wanted(Scope.ALL, "")),
                        names.keySet().stream().map(code -> new Wanted(Scope.BODY, code)))
                .toList());
        wanted.setItemLabelGenerator(each -> name(each.scope(), each.body()));
        wanted.setWidthFull();
        form.required("scope", wanted);
        form.onSubmit(() -> {
            String secret =
                    feeds.add(wanted.getValue().scope(), wanted.getValue().body());
            fill();
            tell(secret);
        });
        form.openIn(Words.text("shell.calendar.follow-add"));
    }

    private record Wanted(Scope scope, String body) {}

    private String name(Scope scope, String body) {
        return switch (scope) {
            case ALL -> Words.text("shell.calendar.follow-all");
            case MINE -> Words.text("shell.calendar.follow-mine");
            case BODY -> BodyNames.of(bodies).getOrDefault(body, body);
        };
    }

    private static void tell(String secret) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("shell.calendar.follow-made"));
        TextField address = new TextField(Words.text("shell.calendar.follow-address"));
        address.setReadOnly(true);
        address.setWidthFull();
        address.setId("iinkai-feed-address");
        address.getElement()
                .executeJs("this.value = new URL($0, document.baseURI).href", "calendar/" + secret + ".ics");
        dialog.setMaxWidth(40, Unit.REM);
        dialog.setWidthFull();
        dialog.add(new Paragraph(Words.text("shell.calendar.follow-once")), address);
        dialog.getFooter().add(new Button(Words.text("shell.calendar.close"), click -> dialog.close()));
        dialog.open();
    }
}
