package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.AdvanceRequest;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.RequestFilter;
import org.iinkai.api.privacy.RequestKind;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.TypedText;

/** Requests by the people concerned, in the database. */
final class RequestDesk implements PrivacyRequests {

    private static final Comparison<PrivacyRequest> COMPARED = Comparison.<PrivacyRequest>start()
            .plain("core.field.received-on", PrivacyRequest::receivedOn)
            .personal("core.field.person-name", PrivacyRequest::name)
            .plain("core.field.request-kind", PrivacyRequest::kind)
            .personal("core.field.request-content", PrivacyRequest::content)
            .plain("core.field.due", PrivacyRequest::due)
            .plain("core.field.state", PrivacyRequest::state)
            .personal("core.field.identity", PrivacyRequest::identity)
            .personal("core.field.answer", PrivacyRequest::answer)
            .personal("core.field.reason", PrivacyRequest::reason);

    private final Foundation foundation;
    private final Access access;
    private final RequestMapper requests;
    private final PrivacySettings settings;
    private final Disclosure disclosure;

    RequestDesk(Foundation foundation, RequestMapper requests, PrivacySettings settings, Disclosure disclosure) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.requests = requests;
        this.settings = settings;
        this.disclosure = disclosure;
    }

    @Override
    public LocalDate dueFor(LocalDate receivedOn) {
        access.require(CoreRight.PRIVACY_MANAGE);
        return receivedOn.plusDays(settings.daysToAnswer());
    }

    @Override
    public Page<PrivacyRequest> find(RequestFilter filter, PageRequest page) {
        access.require(CoreRight.PRIVACY_MANAGE);
        ListQuery query = ListQuery.of(filter.text(), filter.states(), page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        requests.find(query),
                        page,
                        row -> ListQuery.position(place(row), row.id()),
                        Total.bounded(requests.count(query, Total.BOUND + 1))));
    }

    /** The same as the column of that name. */
    private static long place(PrivacyRequest row) {
        long behind = 10_000_000;
        return row.state().isClosed()
                ? behind - row.due().toEpochDay()
                : row.due().toEpochDay();
    }

    @Override
    public PrivacyRequest request(Id<PrivacyRequest> id) {
        access.require(CoreRight.PRIVACY_MANAGE);
        return foundation.transactions().write(() -> {
            PrivacyRequest stored = requests.request(id).orElseThrow(() -> missing(id));
            foundation.audit().accessed(PersonalUse.VIEWED, subject(id), "", 1);
            return stored;
        });
    }

    @Override
    public void save(PrivacyRequest request) {
        access.require(CoreRight.PRIVACY_MANAGE);
        PrivacyRequest checked = checked(request);
        String key = Reading.searchKey(checked.name());
        foundation.transactions().write(() -> {
            if (checked.version() > 0) {
                change(checked, key);
            } else if (requests.add(checked, key) > 0) {
                audit("core.audit.privacy-request-added", Optional.empty(), checked);
            }
        });
    }

    private void change(PrivacyRequest checked, String key) {
        PrivacyRequest stored = held(checked.id(), checked.version());
        if (stored.state().isClosed()) {
            throw new Refused("core.refused.privacy-closed");
        }
        requests.change(checked, key);
        audit("core.audit.privacy-request-changed", Optional.of(stored), with(checked, stored));
    }

    @Override
    public void advance(AdvanceRequest step) {
        access.require(CoreRight.PRIVACY_MANAGE);
        String words = step.to() == RequestState.WORKING
                ? TypedText.bounded("words", step.words(), TypedText.TEXT)
                : TypedText.needed("words", step.words(), TypedText.TEXT);
        foundation.transactions().write(() -> {
            PrivacyRequest stored = held(step.request(), step.version());
            if (!stored.state().mayBecome(step.to())) {
                throw new Refused("core.refused.privacy-state");
            }
            PrivacyRequest next = next(stored, step.to(), words);
            requests.advance(next);
            audit("core.audit.privacy-request-advanced", Optional.of(stored), next);
        });
    }

    @Override
    public long dueBy(LocalDate day) {
        access.require(CoreRight.PRIVACY_MANAGE);
        return requests.dueBy(day);
    }

    @Override
    public String disclosure(Id<PrivacyRequest> id, Locale locale) {
        access.require(CoreRight.PRIVACY_MANAGE);
        PrivacyRequest stored = requests.request(id).orElseThrow(() -> missing(id));
        if (stored.kind() != RequestKind.DISCLOSURE) {
            throw new Refused("core.refused.disclosure-kind");
        }
        if (stored.identity().isEmpty()) {
            throw new Refused("core.refused.disclosure-identity");
        }
        Id<Person> person = stored.person().orElseThrow(() -> new Refused("core.refused.disclosure-person"));
        // the person has a claim to all of it, whatever else the one who answers may read
        String page = CallerScope.get(Caller.system("privacy"), () -> disclosure.of(person, locale));
        foundation
                .transactions()
                .write(() -> foundation.audit().accessed(PersonalUse.EXPORTED, "person:" + person, subject(id), 1));
        return page;
    }

    private PrivacyRequest held(Id<PrivacyRequest> id, int version) {
        PrivacyRequest stored = requests.locked(id).orElseThrow(() -> missing(id));
        if (stored.version() != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return stored;
    }

    private PrivacyRequest checked(PrivacyRequest request) {
        if (request.receivedOn().isAfter(LocalDate.now(foundation.clock()))) {
            throw new Refused("core.refused.privacy-day-to-come").at("receivedOn");
        }
        if (request.due().isBefore(request.receivedOn())) {
            throw new Refused("core.refused.privacy-due").at("due");
        }
        return new PrivacyRequest(
                request.id(),
                request.receivedOn(),
                request.person(),
                TypedText.needed("name", request.name(), TypedText.LINE),
                request.kind(),
                TypedText.bounded("content", request.content(), TypedText.TEXT),
                request.due(),
                RequestState.RECEIVED,
                "",
                "",
                "",
                request.version());
    }

    /** What was received as changed, how far it is as stored. */
    private static PrivacyRequest with(PrivacyRequest changed, PrivacyRequest stored) {
        return new PrivacyRequest(
                stored.id(),
                changed.receivedOn(),
                changed.person(),
                changed.name(),
                changed.kind(),
                changed.content(),
                changed.due(),
                stored.state(),
                stored.identity(),
                stored.answer(),
                stored.reason(),
                stored.version());
    }

    private static PrivacyRequest next(PrivacyRequest stored, RequestState to, String words) {
        return new PrivacyRequest(
                stored.id(),
                stored.receivedOn(),
                stored.person(),
                stored.name(),
                stored.kind(),
                stored.content(),
                stored.due(),
                to,
                to == RequestState.IDENTIFIED ? words : stored.identity(),
                to == RequestState.DONE ? words : stored.answer(),
                to == RequestState.DECLINED ? words : stored.reason(),
                stored.version());
    }

    private void audit(String action, Optional<PrivacyRequest> before, PrivacyRequest after) {
        foundation.audit().record(action, subject(after.id()), "", COMPARED.between(before, after));
    }

    private static String subject(Id<PrivacyRequest> id) {
        return "privacy-request:" + id;
    }

    private static NotFound missing(Id<PrivacyRequest> id) {
        return new NotFound("privacy request " + id);
    }
}
