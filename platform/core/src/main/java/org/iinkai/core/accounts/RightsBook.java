package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.DueChange;
import org.iinkai.api.accounts.HeldRight;
import org.iinkai.api.accounts.Reason;
import org.iinkai.api.accounts.RightHolder;
import org.iinkai.api.accounts.Rights;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.core.accounts.RightsMapper.Holding;
import org.iinkai.core.accounts.RightsMapper.Wanted;
import org.iinkai.core.part.Foundation;

/** Works out who may do what from roles, posts and terms. */
final class RightsBook implements Rights {

    private final Foundation foundation;
    private final RightsMapper mapper;
    private final RightsCatalogue catalogue;

    RightsBook(Foundation foundation, RightsMapper mapper, RightsCatalogue catalogue) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.catalogue = catalogue;
    }

    @Override
    public List<DeclaredRight> all() {
        foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
        return foundation.transactions().read(catalogue::all);
    }

    @Override
    public List<RightHolder> holders(String right, LocalDate day) {
        foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
        return foundation.transactions().read(() -> {
            DeclaredRight wanted = catalogue.all().stream()
                    .filter(each -> each.id().equals(right))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("right " + right));
            Map<Id<AccountRow>, List<Holding>> byAccount = new LinkedHashMap<>();
            mapper.holdings(Wanted.on(day).ofRight(right)).stream()
                    .filter(holding -> !holding.isDisabled() && gives(holding, wanted))
                    .forEach(holding -> add(byAccount, holding));
            return byAccount.values().stream().map(RightsBook::holder).toList();
        });
    }

    @Override
    public List<HeldRight> of(Id<AccountRow> account, LocalDate day) {
        requireReadable(account);
        return foundation.transactions().read(() -> {
            List<Holding> holdings = mapper.holdings(Wanted.on(day).of(account));
            return catalogue.all().stream()
                    .flatMap(right -> held(right, holdings))
                    .toList();
        });
    }

    @Override
    public List<DueChange> due(Id<AccountRow> account, LocalDate day) {
        requireReadable(account);
        return foundation
                .transactions()
                .read(() -> mapper.holdings(Wanted.on(day).of(account).andToCome()).stream()
                        .flatMap(holding -> changes(holding, day))
                        .sorted(Comparator.comparing(DueChange::on).thenComparing(DueChange::isBegin))
                        .toList());
    }

    private void requireReadable(Id<AccountRow> account) {
        if (!foundation.access().caller().account().equals(account.toString())) {
            foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
            if (mapper.account(account).isEmpty()) {
                throw new NotFound("account " + account);
            }
        }
    }

    private static void add(Map<Id<AccountRow>, List<Holding>> byAccount, Holding holding) {
        Id<AccountRow> account = holding.account();
        if (account != null) {
            byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(holding);
        }
    }

    private static RightHolder holder(List<Holding> holdings) {
        Holding first = holdings.getFirst();
        return new RightHolder(
                java.util.Objects.requireNonNull(first.account()),
                first.name(),
                first.login(),
                first.isInvited(),
                holdings.stream().map(Holding::reason).toList());
    }

    private static Stream<HeldRight> held(DeclaredRight right, List<Holding> holdings) {
        List<Reason> reasons = holdings.stream()
                .filter(holding -> gives(holding, right))
                .map(Holding::reason)
                .toList();
        return reasons.isEmpty() ? Stream.empty() : Stream.of(new HeldRight(right, reasons));
    }

    private static boolean gives(Holding holding, DeclaredRight right) {
        return holding.holdsAll()
                || (Arrays.asList(holding.rights().split(" ")).contains(right.id())
                        && (!holding.isScoped() || right.isPerBody()));
    }

    private static Stream<DueChange> changes(Holding holding, LocalDate day) {
        LocalDate from = holding.fromDay();
        if (from == null) {
            return Stream.empty();
        }
        Reason.ByPost why = holding.byPost(from);
        Stream<DueChange> begin = from.isAfter(day) ? Stream.of(new DueChange(from, true, why)) : Stream.empty();
        Stream<DueChange> end = why.to().stream().map(last -> new DueChange(last.plusDays(1), false, why));
        return Stream.concat(begin, end);
    }
}
