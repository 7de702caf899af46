package org.iinkai.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginReview.Kind;
import org.iinkai.api.host.PluginReview.Part;
import org.iinkai.api.text.Texts;
import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.store.BundleStore;
import org.iinkai.host.store.SchemaState;
import org.iinkai.host.trust.Trust;

/** Says what a jar would do, from its descriptor. */
final class Reviews {

    private final Slots slots;
    private final BundleStore store;
    private final Arrivals arrivals;
    private final Trust trust;
    private final Texts texts;

    Reviews(Slots slots, BundleStore store, Arrivals arrivals, Trust trust, Texts texts) {
        this.trust = trust;
        this.slots = slots;
        this.store = store;
        this.arrivals = arrivals;
        this.texts = texts;
    }

    PluginReview of(BundleJar jar, Locale locale) {
        Optional<Slot> there = slots.find(jar.id());
        int known = store.schema(jar.id()).map(SchemaState::version).orElse(0);
        return new PluginReview(
                jar.file(),
                jar.id(),
                jar.title(locale),
                jar.version(),
                there.map(slot -> slot.row().version()).orElse(""),
                jar.sha256(),
                trust.signer(jar).orElse(""),
                there.map(slot -> kind(slot, jar)).orElse(Kind.NEW),
                parts(jar, there.map(Slot::jar), locale),
                jar.migrationsAfter(known),
                problem(jar, locale));
    }

    private static Kind kind(Slot slot, BundleJar jar) {
        if (slot.row().sha256().equals(jar.sha256())) {
            return Kind.SAME;
        }
        boolean isOlder = Version.parseVersion(jar.version())
                        .compareTo(Version.parseVersion(slot.row().version()))
                < 0;
        return isOlder ? Kind.OLDER : Kind.UPDATE;
    }

    private String problem(BundleJar jar, Locale locale) {
        try {
            arrivals.refuse(jar, Origin.UPLOAD);
            return routeTaken(jar, locale);
        } catch (Refused refused) {
            return texts.text(locale, refused.key(), refused.arguments());
        }
    }

    private String routeTaken(BundleJar jar, Locale locale) {
        for (Slot other : slots.all()) {
            if (!other.id().equals(jar.id()) && other.live().isPresent()) {
                List<String> routes = other.jar().descriptor().views().stream()
                        .map(Descriptor.View::route)
                        .toList();
                for (Descriptor.View view : jar.descriptor().views()) {
                    if (routes.contains(view.route())) {
                        return texts.text(locale, "host.refused.route-taken", view.route(), jar.id(), other.id());
                    }
                }
            }
        }
        return "";
    }

    private static List<Part> parts(BundleJar jar, Optional<BundleJar> before, Locale locale) {
        Map<String, List<String>> old =
                before.map(there -> named(there, locale)).orElse(Map.of());
        List<Part> parts = new ArrayList<>();
        named(jar, locale).forEach((kind, now) -> {
            List<String> was = old.getOrDefault(kind, List.of());
            Part part = new Part(
                    kind,
                    now.stream().filter(was::contains).toList(),
                    now.stream().filter(name -> !was.contains(name)).toList(),
                    was.stream().filter(name -> !now.contains(name)).toList());
            if (!now.isEmpty() || !was.isEmpty()) {
                parts.add(part);
            }
        });
        return parts;
    }

    /** What a descriptor tells of, by kind, as people name it where they do. */
    private static Map<String, List<String>> named(BundleJar jar, Locale locale) {
        Descriptor all = jar.descriptor();
        Map<String, List<String>> named = new LinkedHashMap<>();
        named.put(
                "views",
                all.views().stream().map(view -> view(jar, view, locale)).toList());
        named.put(
                "rights",
                all.rights().stream().map(id -> right(jar, id, locale)).toList());
        named.put("migrations", all.migrations());
        named.put(
                "jobs",
                all.jobs().stream()
                        .map(job -> job.name() + " (" + job.schedule() + ")")
                        .toList());
        named.put("rest", names(all.rest(), "/api/v1/" + jar.id() + "/"));
        named.put("imports", names(all.imports(), jar.id() + "."));
        named.put("reports", classes(all.reports()));
        named.put("searches", classes(all.searches()));
        named.put("company-parts", titles(jar, all.companyParts(), locale));
        named.put("person-parts", titles(jar, all.personParts(), locale));
        named.put("portal-parts", titles(jar, all.portalParts(), locale));
        named.put("hand-over-parts", titles(jar, all.handOverParts(), locale));
        named.put("channels", names(all.channels(), jar.id() + "."));
        named.put(
                "exports",
                classes(all.exports().stream().map(Descriptor.Export::contract).toList()));
        named.put("health", names(all.health(), ""));
        return named;
    }

    private static String view(BundleJar jar, Descriptor.View view, Locale locale) {
        return jar.text(locale, view.titleKey()).orElse(view.titleKey()) + " (/" + view.route() + ")";
    }

    private static String right(BundleJar jar, String id, Locale locale) {
        return jar.text(locale, "right." + id)
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }

    /** Parts of other pages are declared under the message keys of their titles. */
    private static List<String> titles(BundleJar jar, List<Descriptor.Named> parts, Locale locale) {
        return parts.stream()
                .map(part -> jar.text(locale, part.name()).orElse(part.name()))
                .toList();
    }

    private static List<String> names(List<Descriptor.Named> all, String before) {
        return all.stream().map(named -> before + named.name()).toList();
    }

    private static List<String> classes(List<String> names) {
        return names.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
