package org.iinkai.core.access;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Subscribe;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.portal.InviteColleague;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.core.applications.Sample;

/** A value of any type that a method asks for: a request that says nothing wrong, about nothing that is there. */
final class AnyValue {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
    private static final List<String> TEXTS = List.of("x", "x@example.jp", "", "100-0001", "2024");
    private static final Map<Class<?>, Object> KNOWN = known();

    private AnyValue() {}

    private static Map<Class<?>, Object> known() {
        Map<Class<?>, Object> all = new HashMap<>();
        all.put(int.class, 1);
        all.put(long.class, 1L);
        all.put(boolean.class, true);
        all.put(LocalDate.class, DAY);
        all.put(Instant.class, Instant.EPOCH);
        all.put(FiscalYear.class, new FiscalYear(2024));
        all.put(PageRequest.class, PageRequest.first());
        all.put(Optional.class, Optional.empty());
        all.put(OptionalInt.class, OptionalInt.empty());
        all.put(List.class, List.of());
        all.put(Set.class, Set.of());
        all.put(Map.class, Map.of());
        all.put(Locale.class, Locale.JAPANESE);
        all.put(char[].class, "x".toCharArray());
        all.put(InputStream.class, InputStream.nullInputStream());
        all.put(OutputStream.class, OutputStream.nullOutputStream());
        all.put(Right.class, CoreRight.MEMBERS_READ);
        all.put(CorporateNumber.class, CorporateNumber.none());
        all.put(Applicant.class, Sample.applicant("x"));
        EventSession session = new EventSession(DAY, Optional.empty(), Optional.empty(), EventSession.Form.ONLINE, "");
        all.put(
                PlanEvent.class,
                new PlanEvent(Id.next(), "x.y", "x", OptionalInt.empty(), List.of(session), List.of()));
        all.put(CalendarFilter.class, CalendarFilter.of(new Period(DAY, DAY)));
        all.put(
                SaveEvent.class,
                new SaveEvent(
                        Id.next(),
                        "x",
                        OptionalInt.empty(),
                        "x",
                        List.of(session),
                        List.of(ProgrammePart.empty()),
                        EventOutline.of(List.of()),
                        false,
                        0));
        all.put(Opening.class, new Opening(Instant.EPOCH, Instant.MAX));
        all.put(NumberingScheme.Terms.class, NumberingScheme.Terms.USUAL);
        all.put(
                SignUp.class,
                new SignUp(
                        Id.next(),
                        Id.next(),
                        new MailAddress("x", "x@example.jp"),
                        "",
                        "",
                        Optional.empty(),
                        List.of(new SignUp.Guest(Optional.empty(), "x", "", "", "", Attendance.VENUE, "")),
                        "",
                        Locale.JAPANESE));
        all.put(DraftMailing.class, new DraftMailing(Id.next(), List.of(Id.next()), "x", "x", "", 0));
        all.put(
                Subscribe.class,
                new Subscribe(Set.of(Id.next()), new MailAddress("x", "x@example.jp"), "", Locale.JAPANESE));
        all.put(Consumer.class, (Consumer<Object>) nothing -> {});
        all.put(MakeToken.class, new MakeToken(Id.next(), "x", Set.of("x"), DAY, List.of()));
        all.put(
                InviteColleague.class,
                new InviteColleague(
                        Id.next(), Id.next(), new MailAddress("x", "x@example.jp"), "", Set.of("x"), Locale.JAPANESE));
        return all;
    }

    /** A value of a type. */
    static Object of(Class<?> type) {
        return of(type, TEXTS.getFirst());
    }

    private static Object of(Class<?> type, String text) {
        if (type == Id.class) {
            return Id.next();
        }
        if (type == String.class) {
            return text;
        }
        Object known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0], text);
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> null);
        }
        throw new IllegalArgumentException("no value of " + type + " is known: add one to " + AnyValue.class);
    }

    /** Tries texts until the record takes one. */
    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Throwable last = new IllegalStateException();
        for (String text : TEXTS) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(
                        Arrays.stream(types).map(each -> of(each, text)).toArray());
            } catch (InvocationTargetException e) {
                last = e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalArgumentException("no value of " + type + " is known: add one to " + AnyValue.class, last);
    }
}
