package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.AddSubscription;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingListRow;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.mailings.SubscriptionFilter;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.api.populations.Population;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.text.Localized;

/** Mailing lists and those on them. */
final class MailingListResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the list.");
    private static final RestParameter SUBSCRIPTION = RestParameter.id("subscription", "Id of the subscription.");

    private final MailingLists lists;

    MailingListResource(MailingLists lists) {
        this.lists = lists;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get("", "All lists, by code", MailingListRow[].class, request -> lists.all()),
                RestOperation.post("", "Adds a list", ListBody.class, MailingList.class, this::add)
                        .creating(MailingList.class, MailingList::id)
                        .versioned(MailingList.class, MailingList::version)
                        .example(ListBody.example()),
                RestOperation.get("/{id}", "A list", MailingList.class, this::one)
                        .with(ID)
                        .versioned(MailingList.class, MailingList::version),
                RestOperation.put("/{id}", "Changes a list", ListBody.class, MailingList.class, this::change)
                        .with(ID)
                        .conditional()
                        .versioned(MailingList.class, MailingList::version)
                        .example(ListBody.example()),
                RestOperation.page(
                                "/{id}/subscriptions",
                                "Subscriptions with the proof of consent, the latest first",
                                Subscription.class,
                                this::subscriptions)
                        .with(
                                ID,
                                RestParameter.text("text", "Part of address, name or company."),
                                RestParameter.text("state", "Only those in this state."),
                                RestParameter.day("active-on", "Only those active at the end of that day.")),
                RestOperation.post(
                                "/{id}/subscriptions",
                                "Records a subscription that somebody consented to elsewhere",
                                SubscriptionBody.class,
                                Subscription.class,
                                this::subscribe)
                        .with(ID)
                        .creating(Subscription.class, Subscription::id)
                        .example(SubscriptionBody.example()),
                RestOperation.post(
                                "/{id}/subscriptions/{subscription}/end",
                                "Ends a subscription; the proof of consent stays",
                                EndBody.class,
                                Subscription.class,
                                this::end)
                        .with(ID, SUBSCRIPTION)
                        .example(new EndBody("本人から電話")));
    }

    private MailingList one(RestRequest request) {
        return lists.list(id(request));
    }

    private MailingList add(RestRequest request) {
        ListBody body = request.body(ListBody.class);
        Id<MailingList> id = body.id().orElseGet(Id::next);
        lists.save(body.as(id, 0));
        return lists.list(id);
    }

    private MailingList change(RestRequest request) {
        lists.save(request.body(ListBody.class).as(id(request), request.version()));
        return one(request);
    }

    private Page<Subscription> subscriptions(RestRequest request) {
        one(request); // or there is none
        String wanted = request.query("state").orElse("");
        Set<SubscriptionState> states = wanted.isEmpty()
                ? Set.of()
                : Stream.of(SubscriptionState.values())
                        .filter(state -> state.name().equals(wanted))
                        .findFirst()
                        .map(Set::of)
                        .orElseThrow(
                                () -> new Refused("web.refused.choice", "state", List.of(SubscriptionState.values()))
                                        .at("state"));
        return lists.subscriptions(
                new SubscriptionFilter(
                        id(request), request.query("text").orElse(""), states, Query.day(request, "active-on")),
                request.page());
    }

    private Subscription subscribe(RestRequest request) {
        SubscriptionBody body = request.body(SubscriptionBody.class);
        Id<Subscription> id = body.id().orElseGet(Id::next);
        lists.add(new AddSubscription(
                id,
                id(request),
                new MailAddress(body.name().orElse(""), body.address()),
                body.company().orElse(""),
                body.source(),
                body.wording(),
                body.consentedOn()));
        return lists.subscription(id);
    }

    private Subscription end(RestRequest request) {
        Id<Subscription> id = Id.of(request.place("subscription"));
        lists.end(id, request.body(EndBody.class).note());
        return lists.subscription(id);
    }

    private static Id<MailingList> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * A list as it is asked for.
     *
     * @param id made by the client; may be left out
     */
    record ListBody(
            Optional<Id<MailingList>> id,
            String code,
            String name,
            Optional<String> nameEn,
            String purpose,
            Optional<String> purposeEn,
            String sender,
            String postal,
            String contact,
            Optional<Id<Population>> population,
            String basis,
            Optional<Boolean> open,
            Optional<String> activity) {

        static ListBody example() {
            return new ListBody(
                    Optional.empty(),
                    "mail-news",
                    "CCAJメールニュース",
                    Optional.empty(),
                    "協会と業界の動きを月に1回お知らせします。",
                    Optional.empty(),
                    "協会 事務局",
                    "東京都千代田区見本町1-2-3",
                    "news@example.jp",
                    Optional.empty(),
                    "メールニュースの配信に同意します。",
                    Optional.of(true),
                    Optional.empty());
        }

        MailingList as(Id<MailingList> list, int version) {
            return new MailingList(
                    list,
                    code,
                    new Localized(name, nameEn.orElse("")),
                    new Localized(purpose, purposeEn.orElse("")),
                    sender,
                    postal,
                    contact,
                    population,
                    basis,
                    open.orElse(false),
                    activity.orElse(""),
                    version);
        }
    }

    /**
     * A subscription as it is recorded.
     *
     * @param id made by the client; may be left out
     * @param wording the words that were consented to
     */
    record SubscriptionBody(
            Optional<Id<Subscription>> id,
            String address,
            Optional<String> name,
            Optional<String> company,
            ConsentSource source,
            String wording,
            LocalDate consentedOn) {

        static SubscriptionBody example() {
            return new SubscriptionBody(
                    Optional.of(new Id<>(UUID.fromString("0195c9a2-0000-7000-8000-000000000002"))),
                    "hanako@example.jp",
                    Optional.of("水野 花子"),
                    Optional.of("見本商事株式会社"),
                    ConsentSource.EVENT,
                    "メールニュースの配信に同意します。",
                    LocalDate.parse("2024-10-03"));
        }
    }

    /** Why a subscription ends. */
    record EndBody(String note) {}
}
