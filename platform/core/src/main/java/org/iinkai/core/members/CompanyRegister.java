package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.FormerAddress;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.OrganisationList;

/** Companies in the database. */
final class CompanyRegister implements Companies {

    @Override
    public Page<CompanyRow> find(CompanyFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Company company(Id<Company> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FormerName> formerNames(Id<Company> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FormerAddress> formerAddresses(Id<Company> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompanyName nameOn(Id<Company> id, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(ChangeCompany request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(ChangeCompany request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OrganisationList> lists() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OrganisationList> listsOf(Id<Company> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(OrganisationList list) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stand(Id<Company> id, List<String> lists) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Id<Merge> merge(Id<Company> kept, Id<Company> other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void undoMerge(Id<Merge> merge) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Merge> merges(int most) {
        throw new UnsupportedOperationException();
    }
}
