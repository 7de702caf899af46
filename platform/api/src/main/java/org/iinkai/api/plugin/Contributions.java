package org.iinkai.api.plugin;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.access.Right;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.search.SearchSource;

/**
 * Takes what a bundle contributes. The host makes services, views and the rest with constructor injection: a constructor
 * may ask for services of the platform, own mappers and services, {@link PluginContext}, and services that other bundles
 * export. By convention the host also takes migrations from {@code db/}, messages from {@code i18n/messages.properties}
 * (Japanese) and {@code i18n/messages_en.properties}, and static files from {@code static/}.
 */
@ProviderType
public interface Contributions {

    /** Rights the bundle knows; their names are the messages {@code right.<id>}. */
    void rights(Right... rights);

    /** A MyBatis mapper. Its statements name only the bundle's own schema and {@code published}. */
    void mapper(Class<?> mapper);

    /** A service of the bundle's own, made once. */
    void service(Class<?> service);

    /** A service of the bundle's own that other bundles may ask for by its interface. */
    <S> void export(Class<S> contract, Class<? extends S> service);

    /**
     * A view below the bundle's own path.
     *
     * @param path below {@code /<bundle id>/}; empty for the first page
     */
    ViewContribution view(String path, Class<? extends Component> view);

    /** A REST resource at {@code /api/v1/<bundle id>/<path>}. */
    void rest(String path, Class<? extends RestResource> resource);

    /** What the bundle's records add to the annual report. */
    void report(Class<? extends FactSource> source);

    /** Finds the bundle's records by text, for the search box; every hit leads to one of the bundle's own views. */
    void search(Class<? extends SearchSource> source);

    /**
     * What the bundle knows of a company, for its page; every line leads to one of the bundle's own views or nowhere.
     *
     * @param title message key of the bundle's own, which also names the part
     */
    void companyPart(String title, Class<? extends CompanyPart> part);

    /**
     * What the bundle knows of a person, for their page; every line leads to one of the bundle's own views or nowhere.
     *
     * @param title message key of the bundle's own, which also names the part
     */
    void personPart(String title, Class<? extends PersonPart> part);

    /**
     * What the bundle has running when a post is handed over, for the hand-over sheet; every line leads to one of the
     * bundle's own views or nowhere.
     *
     * @param title message key of the bundle's own, which also names the part
     */
    void handOverPart(String title, Class<? extends HandOverPart> part);

    /**
     * What the bundle has for a member company, for the company's own page; every item leads to one of the bundle's own
     * views, which must be open to everyone, or nowhere.
     *
     * @param title message key of the bundle's own, which also names the part
     */
    void portalPart(String title, Class<? extends PortalPart> part);

    /**
     * A set of personal data that the bundle keeps: what it is used for, how long, and how to delete from it.
     *
     * @param name message key of the bundle's own, which also names the set
     * @param purpose message key of the bundle's own: the purpose of use, a sentence that is published
     * @param months how long records are kept where the association sets nothing else
     */
    void personalData(String name, String purpose, int months, Class<? extends PersonalData> data);

    /**
     * A channel that publishes by itself what was approved; its code is {@code <bundle id>.<name>}.
     *
     * @param title message key of the bundle's own: what the channel is called
     */
    void channel(String name, String title, Class<? extends Channel> channel);

    /** Work that runs by the clock. */
    void job(String name, Schedule schedule, Class<? extends Job> job);

    /** A table that can be read in, named {@code <bundle id>.<name>}. */
    void imports(String name, Class<? extends DataImport> reader);

    /** A check that decides whether the bundle counts as ready. */
    void health(String name, Class<? extends HealthCheck> check);
}
