package org.iinkai.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.Apply;
import org.iinkai.api.applications.ChangeApplicant;
import org.iinkai.api.applications.ContactNote;
import org.iinkai.api.applications.JoinApplicant;
import org.iinkai.api.applications.LikelyMember;
import org.iinkai.api.applications.Receipt;
import org.iinkai.api.applications.Step;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.text.Localized;

/** What the public page may do, in memory; everything else is none of its business. */
final class ApplicationsInMemory implements Applications {

    final Map<Id<Application>, Apply> received = new LinkedHashMap<>();

    @Override
    public List<MemberCategory> categories() {
        return List.of(new MemberCategory("regular", new Localized("正会員", "Regular member"), 1, false));
    }

    @Override
    public synchronized Receipt apply(Apply request) {
        received.putIfAbsent(request.application(), request);
        int number = List.copyOf(received.keySet()).indexOf(request.application()) + 1;
        return new Receipt("2024-000" + number, LocalDate.of(2025, 1, 5));
    }

    @Override
    public Page<ApplicationRow> find(ApplicationFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Application application(Id<Application> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(AddApplication request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(ChangeApplicant request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void advance(Advance request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Id<Company> join(JoinApplicant request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void note(ContactNote note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ContactNote> notes(Id<Application> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Step> steps(Id<Application> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LikelyMember> likely(Id<Application> id) {
        throw new UnsupportedOperationException();
    }
}
