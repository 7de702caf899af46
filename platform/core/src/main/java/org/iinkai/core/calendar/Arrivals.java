package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.OpenEvent.State;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUp.Guest;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.SearchKey;
import org.iinkai.api.text.Texts;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.SignUpMapper.Known;
import org.iinkai.core.calendar.SignUpMapper.NewSignUp;
import org.iinkai.core.calendar.SignUpMapper.StoredSignUp;
import org.iinkai.core.imports.cell.Names;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.QrPicture;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.Secrets;

/** People who sign up by themselves, and what they may do afterwards with the link they got. */
final class Arrivals {

    private static final String RECEIPTS = "core.sign-up";

    private final Foundation foundation;
    private final CalendarParts parts;
    private final SignUpMapper mapper;
    private final OpenEvents openEvents;
    private final Texts texts;
    private final Turnstile turnstile = new Turnstile();

    Arrivals(Foundation foundation, CalendarParts parts, OpenEvents openEvents, Texts texts) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.signUps();
        this.openEvents = openEvents;
        this.texts = texts;
    }

    SignedUp signUp(SignUp request) {
        boolean isMember = OpenEvents.isInside();
        return turnstile.pass(
                request.event(),
                () -> asSomebody(() -> foundation.transactions().write(() -> {
                    EventRow event = parts.events()
                            .locked(request.event())
                            .orElseThrow(() -> new NotFound("event " + request.event()));
                    Optional<Known> known = mapper.known(request.id());
                    if (known.isPresent()) {
                        return again(request, known.get());
                    }
                    checkOpen(event, isMember);
                    return take(request, event);
                })));
    }

    /** The same request sent twice: what came of the first, whose link stands in the mail only. */
    private SignedUp again(SignUp request, Known known) {
        if (!known.requestHash().equals(Secrets.hash(request.toString()))) {
            throw new Refused("core.refused.sign-up-differs");
        }
        return shown(mapper.signUp(request.id()).orElseThrow(), "");
    }

    private void checkOpen(EventRow event, boolean isMember) {
        OpenEvent open = openEvents.event(event.id(), isMember).orElseThrow(() -> new NotFound("event " + event.id()));
        switch (open.state()) {
            case OPEN, FULL -> {}
            case LATER -> throw new Refused("core.refused.sign-up-later", event.title());
            case CLOSED -> throw new Refused("core.refused.sign-up-closed", event.title());
            case NONE -> throw new Refused("core.refused.sign-up-not-open");
            case CANCELLED -> throw new Refused("core.refused.event-cancelled", event.title());
            case OVER -> throw new Refused("core.refused.event-held", event.title());
        }
    }

    private SignedUp take(SignUp request, EventRow event) {
        String token = Secrets.next();
        Optional<Id<Company>> company = request.member()
                .or(() -> Optional.ofNullable(
                        request.company().isEmpty()
                                ? null
                                : mapper.onlyCompany(
                                        Names.split(request.company()).name())));
        String receipt = "E-%06d".formatted(foundation.numbering().next(RECEIPTS, ""));
        mapper.add(new NewSignUp(
                request.id(),
                event.id(),
                receipt,
                Secrets.hash(token),
                request.by().name(),
                request.by().address(),
                request.phone(),
                request.company(),
                company,
                request.note(),
                request.locale().getLanguage(),
                Secrets.hash(request.toString()),
                foundation.clock().instant()));
        OpenEvent open = openEvents.shown(event, parts.store().outline(event.id()));
        for (int i = 0; i < request.people().size(); i++) {
            Guest guest = request.people().get(i);
            checkForm(open, guest, i);
            NewPlace place = place(request, guest, company);
            if (mapper.isIn(place)) {
                throw new Refused("core.refused.signed-up-already", guest.name()).at("people." + i);
            }
            parts.places().take(place);
        }
        foundation.audit().record("core.audit.signed-up", "event:" + event.id(), receipt);
        StoredSignUp stored = mapper.signUp(request.id()).orElseThrow();
        SignedUp result = shown(stored, token);
        parts.telling().signedUp(stored, token, lines(result, stored));
        return result;
    }

    private static void checkForm(OpenEvent open, Guest guest, int index) {
        if (!open.forms().contains(guest.attendance())) {
            throw new Refused("core.refused.attendance-form").at("people." + index);
        }
        boolean isKnownFee = open.outline().fees().isEmpty()
                ? guest.fee().isEmpty()
                : open.outline().fees().stream().anyMatch(fee -> fee.name().equals(guest.fee()));
        if (!isKnownFee) {
            throw new Refused("core.refused.fee-unknown").at("people." + index);
        }
    }

    private NewPlace place(SignUp request, Guest guest, Optional<Id<Company>> company) {
        Optional<Id<Person>> person = guest.person()
                .or(() -> company.flatMap(id -> Optional.ofNullable(mapper.onlyPerson(id, guest.name()))));
        String companyName = company.flatMap(mapper::companyName).orElse(request.company());
        String companyKey = companyName.isEmpty() ? "" : SearchKey.of(companyName);
        return new NewPlace(
                Id.next(),
                request.event(),
                person,
                company,
                companyName,
                companyKey,
                Participation.Status.ENROLLED,
                foundation.clock().instant(),
                request.id(),
                key(request, guest, companyKey),
                guest.name(),
                Reading.stored(guest.kana()),
                guest.department(),
                guest.email(),
                guest.attendance(),
                guest.fee(),
                Optional.empty(),
                Optional.empty());
    }

    /** What tells one person from another: the name in the company, or with the address of who has none. */
    private static String key(SignUp request, Guest guest, String companyKey) {
        String address = guest.email().isEmpty() ? request.by().address() : guest.email();
        return SearchKey.of(guest.name()) + "|"
                + (companyKey.isEmpty() ? address.toLowerCase(Locale.ROOT) : companyKey);
    }

    /** What the mail says of each person, in the mail's own language. */
    private List<String> lines(SignedUp result, StoredSignUp stored) {
        Locale locale = Locale.forLanguageTag(stored.language());
        return result.people().stream()
                .map(person -> person.waiting().isPresent()
                        ? texts.text(
                                locale,
                                "core.event.place-waiting",
                                person.name(),
                                person.waiting().getAsInt())
                        : texts.text(locale, "core.event.place-confirmed", person.name()))
                .toList();
    }

    Optional<SignedUp> signedUp(String token) {
        return mapper.withToken(Secrets.hash(token)).map(stored -> shown(stored, token));
    }

    void cancel(String token, Id<Participation> participation) {
        asSomebody(() -> foundation.transactions().write(() -> {
            StoredSignUp stored = mapper.withToken(Secrets.hash(token)).orElseThrow(() -> new NotFound("sign-up"));
            SignedUp shown = shown(stored, token);
            if (shown.people().stream().noneMatch(person -> person.id().equals(participation))) {
                throw new NotFound("participation " + participation);
            }
            if (!shown.mayCancel()) {
                throw new Refused("core.refused.cancel-late");
            }
            parts.places().giveBack(participation);
            return shown;
        }));
    }

    /** The public acts in the name of the house: what is written and mailed has an author. */
    private static <T> T asSomebody(Supplier<T> work) {
        return CallerScope.get(CallerScope.current().orElseGet(() -> Caller.system("sign-ups")), work);
    }

    private SignedUp shown(StoredSignUp stored, String token) {
        EventRow row = parts.events().event(stored.event()).orElseThrow();
        OpenEvent event = openEvents.shown(row, parts.store().outline(row.id()));
        boolean hasCertificates = CertificateDesk.isReady(parts, row, LocalDate.now(foundation.clock()));
        boolean isBefore = LocalDate.now(foundation.clock()).isBefore(EventStore.firstDay(event.sessions()));
        return new SignedUp(
                stored.id(),
                stored.receipt(),
                token,
                event,
                stored.by(),
                stored.at(),
                mapper.ofSignUp(stored.id()).stream()
                        .map(person ->
                                place(person, hasCertificates && person.status() == Participation.Status.ATTENDED))
                        .toList(),
                isBefore && event.state() != State.CANCELLED && event.state() != State.OVER);
    }

    private static SignedUp.Place place(SignUpRow row, boolean hasCertificate) {
        return new SignedUp.Place(
                row.id(),
                row.name(),
                row.attendance(),
                row.status(),
                row.waiting(),
                row.code(),
                row.code().isEmpty() ? "" : QrPicture.of(row.code()),
                hasCertificate);
    }
}
