package org.iinkai.host;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** Keeps what is handed over where tests can get at it. */
final class RecordingPorts implements HostPorts {

    final Map<String, FactSource> facts = new ConcurrentHashMap<>();
    final Map<String, DataImport> imports = new ConcurrentHashMap<>();
    final Map<String, Supplier<Job>> jobs = new ConcurrentHashMap<>();
    final Map<String, RestResource> rest = new ConcurrentHashMap<>();
    final Map<String, SearchSource> searches = new ConcurrentHashMap<>();
    final Map<String, CompanyPart> companyParts = new ConcurrentHashMap<>();
    final Map<String, PersonPart> personParts = new ConcurrentHashMap<>();
    final Map<String, HandOverPart> handOverParts = new ConcurrentHashMap<>();
    final Map<String, List<DeclaredRight>> rights = new ConcurrentHashMap<>();
    final Map<String, PortalPart> portalParts = new ConcurrentHashMap<>();
    final Map<String, PersonalData> kept = new ConcurrentHashMap<>();
    final Map<String, Channel> channels = new ConcurrentHashMap<>();

    final List<String> erased = new CopyOnWriteArrayList<>();
    final Map<String, Long> remains = new ConcurrentHashMap<>();

    @Override
    public Map<String, Long> remains(String plugin) {
        return Map.copyOf(remains);
    }

    @Override
    public void erase(String plugin) {
        erased.add(plugin);
        remains.clear();
    }

    @Override
    public Runnable addFactSource(String plugin, FactSource source) {
        return put(facts, plugin, source);
    }

    @Override
    public Runnable addImport(String name, DataImport reader) {
        return put(imports, name, reader);
    }

    @Override
    public Runnable addJob(String name, Schedule schedule, Supplier<Job> job) {
        return put(jobs, name, job);
    }

    @Override
    public Runnable addRest(String plugin, String path, RestResource resource) {
        return put(rest, plugin + "/" + path, resource);
    }

    @Override
    public Runnable addSearchSource(String plugin, int number, SearchSource source) {
        return put(searches, plugin + "/" + number, source);
    }

    @Override
    public Runnable addCompanyPart(String plugin, String title, CompanyPart part) {
        return put(companyParts, title, part);
    }

    @Override
    public Runnable addPersonPart(String plugin, String title, PersonPart part) {
        return put(personParts, title, part);
    }

    @Override
    public Runnable addRights(String plugin, List<DeclaredRight> declared) {
        return put(rights, plugin, declared);
    }

    @Override
    public Runnable addHandOverPart(String plugin, String title, HandOverPart part) {
        return put(handOverParts, title, part);
    }

    @Override
    public Runnable addPortalPart(String plugin, String title, PortalPart part) {
        return put(portalParts, title, part);
    }

    @Override
    public Runnable addPersonalData(String plugin, Purpose usual, PersonalData data) {
        return put(kept, usual.set(), data);
    }

    @Override
    public Runnable addChannel(String plugin, String name, String title, Channel channel) {
        return put(channels, plugin + "." + name, channel);
    }

    /** What is there under a name. */
    static <T> T the(Map<String, T> map, String name) {
        return requireNonNull(map.get(name), name);
    }

    private static <T> Runnable put(Map<String, T> map, String name, T value) {
        map.put(name, value);
        return () -> map.remove(name, value);
    }
}
