package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.core.accounts.GrantsMapper.Standing;
import org.iinkai.core.part.Foundation;

/** What an account may do at the moment, for callers that bring no session. */
public final class AccountGrants {

    private final GrantsMapper accounts;
    private final Foundation foundation;

    private AccountGrants(GrantsMapper accounts, Foundation foundation) {
        this.accounts = accounts;
        this.foundation = foundation;
    }

    /** The rights of the accounts in a database. */
    public static AccountGrants in(Foundation foundation) {
        return new AccountGrants(
                foundation
                        .database()
                        .mappers(
                                "core.accounts.grants",
                                GrantsMapper.class.getClassLoader(),
                                List.of(GrantsMapper.class))
                        .mapper(GrantsMapper.class),
                foundation);
    }

    /** The account as a caller with all its rights of today; empty when it is disabled or not there. */
    public Optional<Caller> caller(Id<AccountRow> account) {
        return accounts.standing(account, LocalDate.now(foundation.clock()))
                .map(standing -> new Caller(
                        account.toString(),
                        standing.person(),
                        standing.name(),
                        "",
                        "",
                        Locale.forLanguageTag(standing.language()),
                        grants(standing)));
    }

    /** Ids of rights that any role gives. */
    public List<String> givenRights() {
        return accounts.givenRights();
    }

    private static Grants grants(Standing standing) {
        return new Grants(
                standing.holdsAll(),
                Arrays.stream(standing.rights().split(" "))
                        .filter(right -> !right.isEmpty())
                        .collect(Collectors.toSet()),
                Map.of());
    }
}
