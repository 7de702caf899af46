package org.iinkai.gallery.show;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;

import org.iinkai.api.plugin.PluginContext;
import org.iinkai.gallery.Loans;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** Every extension point with its code. The address names the one that is shown: {@code ?point=rest}. */
public final class GalleryView extends Div implements BeforeEnterObserver {

    private static final String PATH = "gallery";
    private static final String POINT = "point";

    private final Whereabouts whereabouts;
    private final PointList list;
    private final PointSheet sheet = new PointSheet();
    private final Select<Point> choice = new Select<>();

    GalleryView(Loans loans, PluginContext context) {
        whereabouts = new Whereabouts(loans, context);
        Stylesheet layout = new Stylesheet(context, "gallery.css");
        list = new PointList(layout);
        addClassName("iinkai-page");
        choice.addClassName("gallery-choice");
        choice.setLabel(Words.text("gallery.points.object"));
        choice.setItems(Point.values());
        choice.setItemLabelGenerator(point -> Words.text(point.title()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                PATH,
                                QueryParameters.of(POINT, change.getValue().code()));
            }
        });
        Div content = new Div(choice, list, sheet);
        content.addClassName("gallery");
        add(
                layout,
                new PageHeader(Words.text("gallery.points.title")).lead(Words.text("gallery.points.lead")),
                content);
    }

    /** The address of a point. */
    static String address(Point point) {
        return PATH + "?" + POINT + "=" + point.code();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Point point = Point.of(event.getLocation().getQueryParameters().getSingleParameter(POINT));
        choice.setValue(point);
        list.show(point);
        sheet.show(point, whereabouts.of(point));
    }
}
