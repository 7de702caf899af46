package org.iinkai.host.descriptor;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.iinkai.api.access.Right;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.error.Refused;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.plugin.Contributions;
import org.iinkai.api.plugin.HealthCheck;
import org.iinkai.api.plugin.ViewContribution;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.search.SearchSource;
import org.iinkai.host.screens.ViewDeclaration;

/**
 * Notes what a declaration says and does nothing with it. Refuses at once what can't be right whatever the platform: names
 * that are not the bundle's own, paths that are no addresses, the same thing said twice.
 */
public final class RecordingContributions implements Contributions {

    private final String id;
    private final Set<String> said = new HashSet<>();
    private final List<Right> rights = new ArrayList<>();
    private final List<Class<?>> mappers = new ArrayList<>();
    private final List<Class<?>> services = new ArrayList<>();
    private final List<Declared.Exported> exports = new ArrayList<>();
    private final List<RecordedView> views = new ArrayList<>();
    private final List<Declared.Named<RestResource>> rest = new ArrayList<>();
    private final List<Class<? extends FactSource>> reports = new ArrayList<>();
    private final List<Declared.Timed> jobs = new ArrayList<>();
    private final List<Declared.Named<DataImport>> imports = new ArrayList<>();
    private final List<Declared.Named<HealthCheck>> health = new ArrayList<>();
    private final List<Class<? extends SearchSource>> searches = new ArrayList<>();
    private final List<Declared.Named<CompanyPart>> companyParts = new ArrayList<>();
    private final List<Declared.Named<PersonPart>> personParts = new ArrayList<>();
    private final List<Declared.Named<HandOverPart>> handOverParts = new ArrayList<>();
    private final List<Declared.Named<PortalPart>> portalParts = new ArrayList<>();
    private final List<Declared.Kept> kept = new ArrayList<>();
    private final List<Declared.Channelled> channels = new ArrayList<>();

    /** @param id the bundle's id */
    public RecordingContributions(String id) {
        this.id = id;
    }

    @Override
    public void rights(Right... more) {
        for (Right right : more) {
            if (!BundleNames.isOwnRight(id, right.id())) {
                throw new Refused("host.refused.right-name", id, right.id());
            }
            once("right", right.id());
            rights.add(right);
        }
    }

    @Override
    public void mapper(Class<?> mapper) {
        once("mapper", mapper.getName());
        mappers.add(mapper);
    }

    @Override
    public void service(Class<?> service) {
        once("service", service.getName());
        services.add(service);
    }

    @Override
    public <S> void export(Class<S> contract, Class<? extends S> service) {
        once("export", contract.getName());
        exports.add(new Declared.Exported(contract, service));
    }

    @Override
    public ViewContribution view(String path, Class<? extends Component> view) {
        if (!path.isEmpty() && !BundleNames.isPath(path, true)) {
            throw new Refused("host.refused.path", id, path);
        }
        String route = path.isEmpty() ? id : id + "/" + path;
        once("view", route);
        RecordedView recorded = new RecordedView(id, route, view);
        views.add(recorded);
        return recorded;
    }

    @Override
    public void rest(String path, Class<? extends RestResource> resource) {
        if (!BundleNames.isPath(path, false)) {
            throw new Refused("host.refused.path", id, path);
        }
        once("rest", path);
        rest.add(new Declared.Named<>(path, resource));
    }

    @Override
    public void report(Class<? extends FactSource> source) {
        once("report", source.getName());
        reports.add(source);
    }

    @Override
    public void search(Class<? extends SearchSource> source) {
        once("search", source.getName());
        searches.add(source);
    }

    @Override
    public void companyPart(String title, Class<? extends CompanyPart> part) {
        companyParts.add(new Declared.Named<>(titled("company part", title), part));
    }

    @Override
    public void personPart(String title, Class<? extends PersonPart> part) {
        personParts.add(new Declared.Named<>(titled("person part", title), part));
    }

    @Override
    public void handOverPart(String title, Class<? extends HandOverPart> part) {
        handOverParts.add(new Declared.Named<>(titled("hand-over part", title), part));
    }

    @Override
    public void portalPart(String title, Class<? extends PortalPart> part) {
        portalParts.add(new Declared.Named<>(titled("portal part", title), part));
    }

    @Override
    public void personalData(String name, String purpose, int months, Class<? extends PersonalData> data) {
        if (!BundleNames.isOwnKey(id, purpose)) {
            throw new Refused("host.refused.key", id, purpose);
        }
        kept.add(new Declared.Kept(titled("personal data", name), purpose, months, data));
    }

    @Override
    public void channel(String name, String title, Class<? extends Channel> channel) {
        channels.add(new Declared.Channelled(named("channel", name), titled("channel title", title), channel));
    }

    @Override
    public void job(String name, Schedule schedule, Class<? extends Job> job) {
        jobs.add(new Declared.Timed(named("job", name), schedule, job));
    }

    @Override
    public void imports(String name, Class<? extends DataImport> reader) {
        imports.add(new Declared.Named<>(named("import", name), reader));
    }

    @Override
    public void health(String name, Class<? extends HealthCheck> check) {
        health.add(new Declared.Named<>(named("health", name), check));
    }

    /**
     * All that was said.
     *
     * @throws Refused when a view does not say who may enter, or wants a right that nobody declares
     */
    public Declared declared() {
        List<ViewDeclaration> complete =
                views.stream().map(RecordedView::declaration).toList();
        complete.forEach(this::checkRight);
        return new Declared(
                rights,
                mappers,
                services,
                exports,
                complete,
                rest,
                reports,
                jobs,
                imports,
                health,
                searches,
                companyParts,
                personParts,
                handOverParts,
                portalParts,
                kept,
                channels);
    }

    private void checkRight(ViewDeclaration view) {
        view.right()
                .filter(right -> !right.startsWith("core.") && !said.contains("right " + right))
                .ifPresent(right -> {
                    throw new Refused("host.refused.right-unknown", id, right, "/" + view.route());
                });
    }

    private String named(String kind, String name) {
        if (!BundleNames.isWord(name)) {
            throw new Refused("host.refused.name", id, name);
        }
        once(kind, name);
        return name;
    }

    private String titled(String kind, String key) {
        if (!BundleNames.isOwnKey(id, key)) {
            throw new Refused("host.refused.key", id, key);
        }
        once(kind, key);
        return key;
    }

    private void once(String kind, String name) {
        if (!said.add(kind + " " + name)) {
            throw new Refused("host.refused.twice", id, name);
        }
    }
}
