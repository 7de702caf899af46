package org.iinkai.gallery.show;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;

import org.iinkai.ui.kit.Words;

/** All extension points as links, by what they are for. */
final class PointList extends Nav {

    private static final String CURRENT = "aria-current";
    /** The list scrolls within itself, once it has its layout; the current point must be in sight. */
    private static final String IN_SIGHT = """
            const show = () => {
              const top = $0.offsetTop;
              if (top < this.scrollTop || top > this.scrollTop + this.clientHeight - 48) this.scrollTop = top - 96;
            };
            if ($1.sheet) show(); else $1.addEventListener('load', show, {once: true});
            """;

    private final Map<Point, Anchor> links = new EnumMap<>(Point.class);

    private final Stylesheet layout;

    PointList(Stylesheet layout) {
        this.layout = layout;
        addClassName("gallery-points");
        setAriaLabel(Words.text("gallery.points.object"));
        for (Point point : Point.values()) {
            links.put(point, new Anchor(GalleryView.address(point), Words.text(point.title())));
        }
        for (Group group : Group.values()) {
            UnorderedList list = new UnorderedList();
            links.entrySet().stream()
                    .filter(entry -> entry.getKey().group() == group)
                    .map(Entry::getValue)
                    .forEach(link -> list.add(new ListItem(link)));
            add(new H2(Words.text(group.title())), list);
        }
    }

    void show(Point current) {
        links.forEach((point, link) -> {
            if (point == current) {
                link.getElement().setAttribute(CURRENT, "page");
                getElement().executeJs(IN_SIGHT, link.getElement(), layout.getElement());
            } else {
                link.getElement().removeAttribute(CURRENT);
            }
        });
    }
}
