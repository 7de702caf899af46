package org.iinkai.host;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.search.SearchSource;

/**
 * Where the platform takes what bundles contribute beside screens. Each method returns what takes the contribution out
 * again. What is handed over holds nothing of a bundle once that has stopped, except the record types of a REST resource.
 */
public interface HostPorts {

    /** Facts for the annual report. */
    Runnable addFactSource(String plugin, FactSource source);

    /** A table that can be read in, {@code <plugin>.<table>}. */
    Runnable addImport(String name, DataImport reader);

    /** Work that runs by the clock, {@code <plugin>.<job>}; the supplier makes it anew for each run. */
    Runnable addJob(String name, Schedule schedule, Supplier<Job> job);

    /** A REST resource at {@code /api/v1/<plugin>/<path>}. */
    Runnable addRest(String plugin, String path, RestResource resource);

    /** Finds a bundle's records; the number tells its sources apart. */
    Runnable addSearchSource(String plugin, int number, SearchSource source);

    /** What a bundle knows of companies, under a message key. */
    Runnable addCompanyPart(String plugin, String title, CompanyPart part);

    /** The rights that a bundle declares, with what they are called. */
    Runnable addRights(String plugin, List<DeclaredRight> rights);

    /** What a bundle has running when a post is handed over, under a message key. */
    Runnable addHandOverPart(String plugin, String title, HandOverPart part);

    /** What a bundle knows of people, under a message key. */
    Runnable addPersonPart(String plugin, String title, PersonPart part);

    /** What a bundle has for member companies, under a message key. */
    Runnable addPortalPart(String plugin, String title, PortalPart part);

    /** A set of personal data that a bundle keeps; its name and purpose are message keys. */
    Runnable addPersonalData(String plugin, Purpose usual, PersonalData data);

    /** What is kept of a bundle beside its own tables: how many, by message key. */
    Map<String, Long> remains(String plugin);

    /** Takes that away. */
    void erase(String plugin);

    /** Lets a bundle publish by itself; {@code title} is its message key. */
    Runnable addChannel(String plugin, String name, String title, Channel channel);
}
