package org.iinkai.web.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.FormerAddress;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Companies and other organisations, with what they were called, what they are members as, and who belongs to them. */
final class CompanyResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the organisation.");
    private static final RestParameter DAY = RestParameter.day("day", "As of that day; today when left out.");

    private final RegisterServices register;
    private final Companies companies;
    private final Clock clock;

    CompanyResource(RegisterServices register) {
        this.register = register;
        this.companies = register.companies();
        this.clock = register.clock();
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofOrganisations(), ofParts()).toList();
    }

    private Stream<RestOperation> ofOrganisations() {
        return Stream.of(
                RestOperation.page(
                                "", "Organisations by reading, or in the order of a list", CompanyRow.class, this::find)
                        .with(
                                RestParameter.text(
                                                "text",
                                                "Part of a name, former name, reading or number, in any spelling.")
                                        .example("青葉"),
                                RestParameter.text("list", "Code of a list they stand in."),
                                RestParameter.text("prefecture", "Prefecture of the address.")
                                        .example("東京都")),
                RestOperation.post("", "Records an organisation", CompanyBody.class, Company.class, this::add)
                        .creating(Company.class, Company::id)
                        .versioned(Company.class, Company::version)
                        .example(CompanyBody.example()),
                RestOperation.get("/{id}", "An organisation", Company.class, request -> companies.company(id(request)))
                        .with(ID)
                        .versioned(Company.class, Company::version),
                RestOperation.put(
                                "/{id}",
                                "Changes what is known of an organisation; what the body leaves out becomes empty",
                                CompanyBody.class,
                                Company.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Company.class, Company::version)
                        .example(CompanyBody.example()));
    }

    private Stream<RestOperation> ofParts() {
        return Stream.of(
                RestOperation.get(
                                "/{id}/former-names",
                                "Names it had before, latest first",
                                FormerName[].class,
                                request -> companies.formerNames(id(request)))
                        .with(ID),
                RestOperation.get(
                                "/{id}/former-addresses",
                                "Addresses it had before, latest first",
                                FormerAddress[].class,
                                request -> companies.formerAddresses(id(request)))
                        .with(ID),
                RestOperation.get(
                                "/{id}/memberships",
                                "All its memberships, latest first",
                                Membership[].class,
                                request -> register.members().memberships(there(request)))
                        .with(ID),
                RestOperation.get(
                                "/{id}/people",
                                "Who belongs to it on a day, by reading",
                                Affiliation[].class,
                                request -> register.noted(
                                        "companies", register.people().peopleOf(there(request), day(request))))
                        .with(ID, DAY),
                RestOperation.get(
                                "/{id}/contacts",
                                "Who is what for it on a day, by role",
                                Contact[].class,
                                request -> register.noted(
                                        "companies", register.people().contacts(there(request), day(request))))
                        .with(ID, DAY),
                RestOperation.get(
                                "/{id}/lists",
                                "The lists it stands in",
                                OrganisationList[].class,
                                request -> companies.listsOf(there(request)))
                        .with(ID),
                RestOperation.put(
                                "/{id}/lists",
                                "Puts it into exactly these lists",
                                ListsBody.class,
                                OrganisationList[].class,
                                this::stand)
                        .with(ID)
                        .example(new ListsBody(List.of("ministries"))));
    }

    private Object stand(RestRequest request) {
        Id<Company> id = there(request);
        companies.stand(id, request.body(ListsBody.class).lists());
        return companies.listsOf(id);
    }

    private Page<CompanyRow> find(RestRequest request) {
        CompanyFilter filter = new CompanyFilter(
                request.query("text").orElse("").strip(),
                request.query("list").orElse(""),
                request.query("prefecture").orElse(""));
        return companies.find(filter, request.page());
    }

    private Company add(RestRequest request) {
        CompanyBody body = request.body(CompanyBody.class);
        Id<Company> id = body.id().orElseGet(Id::next);
        companies.add(body.as(id, 0));
        return companies.company(id);
    }

    private Company change(RestRequest request) {
        Id<Company> id = id(request);
        companies.change(request.body(CompanyBody.class).as(id, request.version()));
        return companies.company(id);
    }

    private static Id<Company> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /** The id of an organisation that is there. */
    private Id<Company> there(RestRequest request) {
        return companies.company(id(request)).id();
    }

    private LocalDate day(RestRequest request) {
        return Query.day(request, "day").orElseGet(() -> LocalDate.now(clock));
    }

    /** The lists an organisation shall stand in, by code. */
    record ListsBody(List<String> lists) {}

    /**
     * What is known of an organisation.
     *
     * @param id made by the client, so that a repeated request is recognised; may be left out
     * @param nameFrom first day of a new name; left out when the name is only put right
     * @param addressFrom first day at a new address; left out when the address is only put right
     */
    record CompanyBody(
            Optional<Id<Company>> id,
            Optional<String> number,
            CompanyName name,
            Optional<LocalDate> nameFrom,
            Optional<CorporateNumber> corporateNumber,
            Optional<PostalAddress> address,
            Optional<LocalDate> addressFrom,
            Optional<String> localCode,
            Optional<String> phone,
            Optional<String> url,
            Optional<String> note) {

        static CompanyBody example() {
            return new CompanyBody(
                    Optional.empty(),
                    Optional.of("1420"),
                    new CompanyName("(株)", true, "青葉コール", "アオバコール"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new PostalAddress("1000001", "東京都", "千代田区", "千代田1-1", "青葉ビル")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("03-1234-5678"),
                    Optional.of("https://example.jp/"),
                    Optional.empty());
        }

        ChangeCompany as(Id<Company> company, int version) {
            return new ChangeCompany(
                    company,
                    version,
                    number.orElse(""),
                    name,
                    nameFrom,
                    corporateNumber.orElseGet(CorporateNumber::none),
                    address.orElseGet(PostalAddress::none),
                    addressFrom,
                    localCode.orElse(""),
                    phone.orElse(""),
                    url.orElse(""),
                    note.orElse(""));
        }
    }
}
