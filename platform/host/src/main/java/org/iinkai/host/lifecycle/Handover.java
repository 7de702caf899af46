package org.iinkai.host.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.iinkai.api.activities.FactSource;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.search.SearchSource;
import org.iinkai.host.HostPorts;
import org.iinkai.host.descriptor.Declared;

/** Hands what a bundle contributes beside screens over to the platform, behind guards. */
final class Handover {

    private final HostPorts ports;
    private final Deadline deadline;
    private final Deadline.Whose whose;
    private final Maker maker;
    private final Undo undo;

    Handover(HostPorts ports, Deadline deadline, Deadline.Whose whose, Maker maker, Undo undo) {
        this.ports = ports;
        this.deadline = deadline;
        this.whose = whose;
        this.maker = maker;
        this.undo = undo;
    }

    /** What the bundle's code was asked for, ready to be handed over. */
    record Made(
            List<FactSource> facts,
            List<DataImport> readers,
            List<List<RestOperation>> operations,
            List<SearchSource> searches,
            List<CompanyPart> companyParts,
            List<PersonPart> personParts,
            List<HandOverPart> handOverParts,
            List<PortalPart> portalParts,
            List<PersonalData> kept,
            List<Channel> channels) {}

    /** Makes what is made once; runs bundle code. */
    Made make(Declared declared) {
        List<FactSource> facts = new ArrayList<>();
        declared.reports().forEach(type -> facts.add(maker.make(type)));
        List<DataImport> readers = new ArrayList<>();
        declared.imports().forEach(named -> readers.add(maker.make(named.type())));
        List<List<RestOperation>> operations = new ArrayList<>();
        declared.rest().forEach(named -> operations.add(maker.make(named.type()).operations()));
        List<SearchSource> searches = new ArrayList<>();
        declared.searches().forEach(type -> searches.add(maker.make(type)));
        List<CompanyPart> companyParts = new ArrayList<>();
        declared.companyParts().forEach(named -> companyParts.add(maker.make(named.type())));
        List<PersonPart> personParts = new ArrayList<>();
        declared.personParts().forEach(named -> personParts.add(maker.make(named.type())));
        List<HandOverPart> handOverParts = new ArrayList<>();
        declared.handOverParts().forEach(named -> handOverParts.add(maker.make(named.type())));
        List<PortalPart> portalParts = new ArrayList<>();
        declared.portalParts().forEach(named -> portalParts.add(maker.make(named.type())));
        List<PersonalData> kept = new ArrayList<>();
        declared.kept().forEach(set -> kept.add(maker.make(set.type())));
        List<Channel> channels = new ArrayList<>();
        declared.channels().forEach(each -> channels.add(maker.make(each.type())));
        return new Made(
                facts,
                readers,
                operations,
                searches,
                companyParts,
                personParts,
                handOverParts,
                portalParts,
                kept,
                channels);
    }

    /** Hands everything over; runs no bundle code. */
    void hand(Declared declared, Made made) {
        for (FactSource source : made.facts()) {
            undo.add(ports.addFactSource(whose.id(), new GuardedFacts(guard(source))));
        }
        for (int i = 0; i < made.readers().size(); i++) {
            String name = whose.id() + "." + declared.imports().get(i).name();
            undo.add(
                    ports.addImport(name, new GuardedImport(guard(made.readers().get(i)))));
        }
        for (int i = 0; i < made.operations().size(); i++) {
            String path = declared.rest().get(i).name();
            undo.add(ports.addRest(
                    whose.id(), path, GuardedRest.of(whose, made.operations().get(i), undo::add)));
        }
        handKnowledge(declared, made);
        handRunning(declared, made);
        handKept(declared, made);
        handChannels(declared, made);
        for (Declared.Timed timed : declared.jobs()) {
            undo.add(ports.addJob(whose.id() + "." + timed.name(), timed.schedule(), job(timed.type())));
        }
    }

    private void handKnowledge(Declared declared, Made made) {
        for (int i = 0; i < made.searches().size(); i++) {
            SearchSource source = new GuardedSearch(inquiry(made.searches().get(i)));
            undo.add(ports.addSearchSource(whose.id(), i, source));
        }
        for (int i = 0; i < made.companyParts().size(); i++) {
            Inquiry<CompanyPart> inquiry = inquiry(made.companyParts().get(i));
            String title = declared.companyParts().get(i).name();
            undo.add(ports.addCompanyPart(
                    whose.id(), title, (company, most) -> GuardedPart.ask(inquiry, most, p -> p.of(company, most))));
        }
        for (int i = 0; i < made.personParts().size(); i++) {
            Inquiry<PersonPart> inquiry = inquiry(made.personParts().get(i));
            String title = declared.personParts().get(i).name();
            undo.add(ports.addPersonPart(
                    whose.id(), title, (person, most) -> GuardedPart.ask(inquiry, most, p -> p.of(person, most))));
        }
        handPortal(declared, made);
    }

    private void handPortal(Declared declared, Made made) {
        for (int i = 0; i < made.portalParts().size(); i++) {
            Inquiry<PortalPart> inquiry = inquiry(made.portalParts().get(i));
            String title = declared.portalParts().get(i).name();
            undo.add(ports.addPortalPart(
                    whose.id(), title, (company, most) -> GuardedPart.items(inquiry, most, p -> p.of(company, most))));
        }
    }

    private void handRunning(Declared declared, Made made) {
        for (int i = 0; i < made.handOverParts().size(); i++) {
            Inquiry<HandOverPart> inquiry = inquiry(made.handOverParts().get(i));
            String title = declared.handOverParts().get(i).name();
            undo.add(ports.addHandOverPart(
                    whose.id(), title, (what, most) -> GuardedPart.ask(inquiry, most, p -> p.of(what, most))));
        }
    }

    private void handKept(Declared declared, Made made) {
        for (int i = 0; i < made.kept().size(); i++) {
            Guard<PersonalData> guard = guard(made.kept().get(i));
            Declared.Kept set = declared.kept().get(i);
            Purpose usual = new Purpose(set.name(), set.purpose(), set.months());
            undo.add(ports.addPersonalData(whose.id(), usual, new GuardedData(guard, new Inquiry<>(guard, deadline))));
        }
    }

    private void handChannels(Declared declared, Made made) {
        for (int i = 0; i < made.channels().size(); i++) {
            Declared.Channelled channel = declared.channels().get(i);
            GuardedChannel guarded = new GuardedChannel(guard(made.channels().get(i)));
            undo.add(ports.addChannel(whose.id(), channel.name(), channel.title(), guarded));
        }
    }

    private <T> Inquiry<T> inquiry(T target) {
        return new Inquiry<>(guard(target), deadline);
    }

    private Supplier<Job> job(Class<? extends Job> type) {
        Guard<Supplier<Job>> guard = guard(() -> maker.make(type));
        return () -> () -> guard.use(made -> {
            made.get().run();
            return true;
        });
    }

    private <T> Guard<T> guard(T target) {
        Guard<T> guard = new Guard<>(whose, target);
        undo.add(guard::close);
        return guard;
    }
}
