package org.iinkai.core.part;

import org.iinkai.api.activities.FactSource;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.search.SearchSource;

/**
 * What parts of the core and bundles add to the report, the search and the records. Names sort: the core's begin with
 * {@code core/}, those of bundles with {@code plugin/}.
 *
 * @param facts by bundle id
 * @param channels by code, which is {@code <bundle id>.<name>} for those of bundles
 */
public record Contributed(
        Registry<FactSource> facts,
        Registry<Titled<SearchSource>> searches,
        Registry<Titled<CompanyPart>> companyParts,
        Registry<Titled<PersonPart>> personParts,
        Registry<Titled<HandOverPart>> handOverParts,
        Registry<Titled<PortalPart>> portalParts,
        Registry<Kept> kept,
        Registry<Titled<Channel>> channels) {

    /** Nothing yet. */
    public Contributed() {
        this(
                new Registry<>(),
                new Registry<>(),
                new Registry<>(),
                new Registry<>(),
                new Registry<>(),
                new Registry<>(),
                new Registry<>(),
                new Registry<>());
    }

    /**
     * A thing with the name that people know it by.
     *
     * @param title message key
     */
    public record Titled<T>(String title, T thing) {}

    /** A set of personal data, kept as long as its module says where the association says nothing. */
    public record Kept(Purpose usual, PersonalData data) {}

    /** Adds a set of personal data that a part of the core keeps. */
    public void personalData(Purpose usual, PersonalData data) {
        kept.add("core/" + usual.set(), new Kept(usual, data));
    }

    /** Lets a bundle tell of a set of personal data; the result takes it out again. */
    public Runnable addPersonalData(String plugin, Purpose usual, PersonalData data) {
        return kept.add("plugin/" + plugin + "/" + usual.set(), new Kept(usual, data));
    }

    /** Lets a part of the core be searched; the title names it when it gives no answer. */
    public void search(String title, SearchSource source) {
        searches.add("core/" + title, new Titled<>(title, source));
    }

    /** Adds what a part of the core knows of companies. */
    public void companyPart(String title, CompanyPart part) {
        companyParts.add("core/" + title, new Titled<>(title, part));
    }

    /** Adds what a part of the core knows of people. */
    public void personPart(String title, PersonPart part) {
        personParts.add("core/" + title, new Titled<>(title, part));
    }

    /** Adds what a part of the core has running when a post is handed over. */
    public void handOverPart(String title, HandOverPart part) {
        handOverParts.add("core/" + title, new Titled<>(title, part));
    }

    /** Lets a bundle tell what it has running when a post is handed over; the result takes the part out again. */
    public Runnable addHandOverPart(String plugin, String title, HandOverPart part) {
        return handOverParts.add("plugin/" + plugin + "/" + title, new Titled<>(title, part));
    }

    /** Adds what a part of the core has for member companies. */
    public void portalPart(String title, PortalPart part) {
        portalParts.add("core/" + title, new Titled<>(title, part));
    }

    /** Lets a part of the core publish by itself. */
    public void channel(String code, String title, Channel channel) {
        channels.add(code, new Titled<>(title, channel));
    }

    /** Lets a bundle publish by itself; the result takes the channel out again. */
    public Runnable addChannel(String plugin, String name, String title, Channel channel) {
        return channels.add(plugin + "." + name, new Titled<>(title, channel));
    }

    /** Lets a bundle add to the report; the result takes it out again. */
    public Runnable addFacts(String plugin, FactSource source) {
        return facts.add(plugin, source);
    }

    /** Lets a bundle's records be found; the result takes the source out again. */
    public Runnable addSearch(String plugin, int number, SearchSource source) {
        return searches.add("plugin/" + plugin + "/" + number, new Titled<>(plugin + ".title", source));
    }

    /** Lets a bundle tell what it knows of companies; the result takes the part out again. */
    public Runnable addCompanyPart(String plugin, String title, CompanyPart part) {
        return companyParts.add("plugin/" + plugin + "/" + title, new Titled<>(title, part));
    }

    /** Lets a bundle tell what it knows of people; the result takes the part out again. */
    public Runnable addPersonPart(String plugin, String title, PersonPart part) {
        return personParts.add("plugin/" + plugin + "/" + title, new Titled<>(title, part));
    }

    /** Lets a bundle tell what it has for member companies; the result takes the part out again. */
    public Runnable addPortalPart(String plugin, String title, PortalPart part) {
        return portalParts.add("plugin/" + plugin + "/" + title, new Titled<>(title, part));
    }
}
