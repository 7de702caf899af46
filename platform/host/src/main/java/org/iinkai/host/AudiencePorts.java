package org.iinkai.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.error.Forbidden;
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
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.search.SearchSource;

/**
 * Ports through which a bundle is known only to those who see it: its REST interface, its search hits and its parts of pages.
 * The report, jobs, imports and what member companies have of it are not a matter of who looks.
 */
record AudiencePorts(HostPorts ports, Audiences audiences) implements HostPorts {

    @Override
    public Runnable addRest(String plugin, String path, RestResource resource) {
        List<RestOperation> operations = resource.operations().stream()
                .map(plain -> plain.doing(request -> {
                    if (!isAdmitted(plugin)) {
                        throw new Forbidden(plugin);
                    }
                    return plain.action().apply(request);
                }))
                .toList();
        return ports.addRest(plugin, path, () -> operations);
    }

    @Override
    public Runnable addSearchSource(String plugin, int number, SearchSource source) {
        return ports.addSearchSource(
                plugin, number, (text, most) -> isAdmitted(plugin) ? source.find(text, most) : List.of());
    }

    @Override
    public Runnable addCompanyPart(String plugin, String title, CompanyPart part) {
        return ports.addCompanyPart(
                plugin, title, (company, most) -> isAdmitted(plugin) ? part.of(company, most) : Optional.empty());
    }

    @Override
    public Runnable addPersonPart(String plugin, String title, PersonPart part) {
        return ports.addPersonPart(
                plugin, title, (person, most) -> isAdmitted(plugin) ? part.of(person, most) : Optional.empty());
    }

    @Override
    public Runnable addFactSource(String plugin, FactSource source) {
        return ports.addFactSource(plugin, source);
    }

    @Override
    public Runnable addImport(String name, DataImport reader) {
        return ports.addImport(name, reader);
    }

    @Override
    public Runnable addJob(String name, Schedule schedule, Supplier<Job> job) {
        return ports.addJob(name, schedule, job);
    }

    @Override
    public Runnable addRights(String plugin, List<DeclaredRight> rights) {
        return ports.addRights(plugin, rights);
    }

    @Override
    public Runnable addHandOverPart(String plugin, String title, HandOverPart part) {
        return ports.addHandOverPart(plugin, title, part);
    }

    @Override
    public Runnable addPortalPart(String plugin, String title, PortalPart part) {
        return ports.addPortalPart(plugin, title, part);
    }

    @Override
    public Runnable addPersonalData(String plugin, Purpose usual, PersonalData data) {
        return ports.addPersonalData(plugin, usual, data);
    }

    @Override
    public Map<String, Long> remains(String plugin) {
        return ports.remains(plugin);
    }

    @Override
    public void erase(String plugin) {
        ports.erase(plugin);
    }

    @Override
    public Runnable addChannel(String plugin, String name, String title, Channel channel) {
        return ports.addChannel(plugin, name, title, channel);
    }

    private boolean isAdmitted(String plugin) {
        Optional<Caller> caller = CallerScope.current();
        return caller.isPresent() && audiences.admits(plugin, caller.get());
    }
}
