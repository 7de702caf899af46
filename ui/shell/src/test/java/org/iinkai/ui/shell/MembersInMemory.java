package org.iinkai.ui.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.Movement;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.SearchKey;
import org.iinkai.api.time.Period;

/** A register in memory, sorted by reading, with the counting rules of the real one. */
final class MembersInMemory implements Members {
    private static final List<MemberCategory> CATEGORIES = List.of(
            new MemberCategory("regular", new Localized("正会員", "Regular member"), 1),
            new MemberCategory("supporting", new Localized("賛助会員", "Supporting member"), 2));

    private final List<MemberRow> rows = new ArrayList<>();

    void add(String number, String name, String kana, LocalDate joined, Optional<LocalDate> left) {
        rows.add(new MemberRow(Id.next(), number, name, kana, "正会員", "", joined, left, ""));
    }

    Optional<MemberRow> row(String number) {
        return rows.stream().filter(row -> row.number().equals(number)).findFirst();
    }

    @Override
    public Page<MemberRow> find(MemberFilter filter, PageRequest page) {
        List<MemberRow> all = rows.stream()
                .filter(row -> SearchKey.of(row.displayName() + row.kana() + row.number())
                        .contains(SearchKey.of(filter.text())))
                .filter(row -> filter.category().isEmpty()
                        || category(filter.category()).equals(row.category()))
                .filter(row -> filter.asOf().map(day -> isMember(row, day)).orElse(true))
                .filter(row -> filter.joined()
                        .map(period -> period.contains(row.joinedOn()))
                        .orElse(true))
                .filter(row -> filter.left()
                        .map(period -> row.leftOn().map(period::contains).orElse(false))
                        .orElse(true))
                .sorted(Comparator.comparing(MemberRow::kana))
                .toList();
        String after = page.isFirst() ? "" : page.after().getFirst();
        List<MemberRow> found = all.stream()
                .filter(row -> row.kana().compareTo(after) > 0)
                .limit(page.size() + 1L)
                .toList();
        return Page.of(found, page, row -> List.of(row.kana()), Total.bounded(all.size()));
    }

    @Override
    public Membership membership(Id<Membership> id) {
        MemberRow row =
                rows.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return new Membership(id, "regular", "", row.joinedOn(), row.leftOn(), row.reason(), 7);
    }

    @Override
    public List<MemberCategory> categories() {
        return CATEGORIES;
    }

    @Override
    public void join(JoinMember request) {
        if (row(request.number()).isPresent()) {
            throw new Refused("core.refused.number-taken", request.number()).at("number");
        }
        rows.add(new MemberRow(
                request.membership(),
                request.number(),
                new Company(Id.next(), "", request.prefix(), request.isPrefixFirst(), request.name(), "").displayName(),
                request.kana(),
                category(request.category()),
                "",
                request.on(),
                Optional.empty(),
                ""));
    }

    @Override
    public void leave(Id<Membership> id, LocalDate on, String reason, int version) {
        MemberRow row =
                rows.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        rows.remove(row);
        rows.add(new MemberRow(
                id,
                row.number(),
                row.displayName(),
                row.kana(),
                row.category(),
                "",
                row.joinedOn(),
                Optional.of(on),
                reason));
    }

    @Override
    public Movement movement(Period period) {
        return new Movement(period, List.of());
    }

    @Override
    public List<PersonRow> people(String text, int most) {
        return List.of();
    }

    @Override
    public Optional<PersonRow> personWithCode(String code) {
        return Optional.empty();
    }

    @Override
    public Id<Person> add(Person person, Optional<Id<Company>> company) {
        return person.id();
    }

    private static boolean isMember(MemberRow row, LocalDate day) {
        return !row.joinedOn().isAfter(day)
                && row.leftOn().map(left -> left.isAfter(day)).orElse(true);
    }

    private static String category(String code) {
        return CATEGORIES.stream()
                .filter(category -> category.code().equals(code))
                .map(category -> category.name().ja())
                .findFirst()
                .orElse("");
    }
}
