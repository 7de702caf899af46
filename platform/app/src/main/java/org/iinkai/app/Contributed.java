package org.iinkai.app;

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
import org.iinkai.core.Core;
import org.iinkai.host.HostPorts;
import org.iinkai.web.rest.RestResources;

/** Hands what bundles contribute to whoever uses it. */
record Contributed(Core core, RestResources rest) implements HostPorts {

    @Override
    public Map<String, Long> remains(String plugin) {
        return core.remains().of(plugin);
    }

    @Override
    public void erase(String plugin) {
        core.remains().erase(plugin);
    }

    @Override
    public Runnable addFactSource(String plugin, FactSource source) {
        return core.contributed().addFacts(plugin, source);
    }

    @Override
    public Runnable addImport(String name, DataImport reader) {
        return core.addImport(name, reader);
    }

    @Override
    public Runnable addJob(String name, Schedule schedule, Supplier<Job> job) {
        return core.addJob(name, schedule, job);
    }

    @Override
    public Runnable addRest(String plugin, String path, RestResource resource) {
        return rest.add(plugin, path, resource);
    }

    @Override
    public Runnable addSearchSource(String plugin, int number, SearchSource source) {
        return core.contributed().addSearch(plugin, number, source);
    }

    @Override
    public Runnable addCompanyPart(String plugin, String title, CompanyPart part) {
        return core.contributed().addCompanyPart(plugin, title, part);
    }

    @Override
    public Runnable addRights(String plugin, List<DeclaredRight> rights) {
        return core.addRights(plugin, rights);
    }

    @Override
    public Runnable addHandOverPart(String plugin, String title, HandOverPart part) {
        return core.contributed().addHandOverPart(plugin, title, part);
    }

    @Override
    public Runnable addPersonPart(String plugin, String title, PersonPart part) {
        return core.contributed().addPersonPart(plugin, title, part);
    }

    @Override
    public Runnable addPortalPart(String plugin, String title, PortalPart part) {
        return core.contributed().addPortalPart(plugin, title, part);
    }

    @Override
    public Runnable addPersonalData(String plugin, Purpose usual, PersonalData data) {
        return core.contributed().addPersonalData(plugin, usual, data);
    }

    @Override
    public Runnable addChannel(String plugin, String name, String title, Channel channel) {
        return core.contributed().addChannel(plugin, name, title, channel);
    }
}
