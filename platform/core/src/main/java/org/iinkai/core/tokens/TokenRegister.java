package org.iinkai.core.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiToken.State;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.AccountGrants;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.text.Reading;
import org.iinkai.core.tokens.TokenMapper.NewToken;
import org.iinkai.core.tokens.TokenMapper.StoredToken;

/** The tokens in the database. */
public final class TokenRegister implements ApiTokens {

    private static final int MOST = 20;
    private static final int MOST_NETWORKS = 50;

    private final Foundation foundation;
    private final TokenMapper tokens;
    private final AccountGrants accounts;
    private final TokenUse use;

    private TokenRegister(Foundation foundation, TokenMapper tokens) {
        this.foundation = foundation;
        this.tokens = tokens;
        this.accounts = AccountGrants.in(foundation);
        this.use = new TokenUse(foundation, tokens, accounts);
    }

    /** The part of the core that knows tokens. */
    public static Part in(Foundation foundation) {
        TokenMapper mapper = foundation
                .database()
                .mappers("core.tokens", TokenMapper.class.getClassLoader(), List.of(TokenMapper.class))
                .mapper(TokenMapper.class);
        return new Part(Map.of(ApiTokens.class, new TokenRegister(foundation, mapper)), Map.of());
    }

    @Override
    public List<ApiToken> own() {
        return tokens.of(Id.of(owner().account())).stream().map(this::shown).toList();
    }

    @Override
    public List<String> rights() {
        Caller caller = owner();
        return Stream.concat(Arrays.stream(CoreRight.values()).map(CoreRight::id), accounts.givenRights().stream())
                .distinct()
                .filter(caller.grants()::maySomewhere)
                .sorted()
                .toList();
    }

    @Override
    public String make(MakeToken request) {
        Caller caller = signedIn();
        LocalDate today = LocalDate.now(foundation.clock());
        if (request.lastDay().isBefore(today) || request.lastDay().isAfter(today.plusYears(1))) {
            throw new Refused("core.refused.token-day", today, today.plusYears(1)).at("lastDay");
        }
        if (!caller.holdsAll() && !request.rights().stream().allMatch(caller.grants()::maySomewhere)) {
            throw new Forbidden("a right that the account lacks");
        }
        if (request.networks().size() > MOST_NETWORKS) {
            throw new Refused("core.refused.too-long", MOST_NETWORKS).at("networks");
        }
        List<String> networks = request.networks().stream()
                .map(Network::of)
                .map(Network::written)
                .distinct()
                .toList();
        return foundation.transactions().write(() -> add(request, caller, networks));
    }

    private String add(MakeToken request, Caller caller, List<String> networks) {
        Id<AccountRow> account = Id.of(caller.account());
        Instant now = foundation.clock().instant();
        if (tokens.active(account, now) >= MOST) {
            throw new Refused("core.refused.token-many", MOST);
        }
        String secret = Secret.next();
        Instant end = request.lastDay()
                .plusDays(1)
                .atStartOfDay(foundation.clock().getZone())
                .toInstant();
        List<String> rights = request.rights().stream().sorted().toList();
        int added = tokens.add(new NewToken(
                request.id(),
                account,
                request.name(),
                Secret.hash(secret),
                Secret.shownPart(secret),
                rights,
                networks,
                now,
                end,
                Reading.searchKey(request.name(), caller.name())));
        if (added == 0) {
            throw new Refused("core.refused.token-made");
        }
        foundation
                .audit()
                .record(
                        "core.audit.token-made",
                        "api-token:" + request.id(),
                        request.name(),
                        List.of(
                                field("core.field.rights", String.join(" ", rights)),
                                field("core.field.until", request.lastDay().toString()),
                                field("core.field.networks", String.join(" ", networks))));
        return secret;
    }

    private static FieldChange field(String label, String value) {
        return new FieldChange(label, "", value, false);
    }

    @Override
    public void revokeOwn(Id<ApiToken> token) {
        String account = signedIn().account();
        foundation.transactions().write(() -> {
            StoredToken stored = stored(token);
            if (!stored.account().toString().equals(account)) {
                throw new NotFound("api token " + token);
            }
            end(stored);
        });
    }

    @Override
    public Page<ApiToken> find(String text, PageRequest page) {
        foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
        String pattern = Reading.pattern(text);
        try {
            Instant time = page.isFirst() ? null : Instant.parse(page.after().getFirst());
            UUID id = page.isFirst() ? null : UUID.fromString(page.after().getLast());
            return foundation
                    .transactions()
                    .read(() -> Page.of(
                                    tokens.find(pattern, time, id, page.size() + 1),
                                    page,
                                    token -> List.of(
                                            token.madeAt().toString(),
                                            token.id().toString()),
                                    Total.bounded(tokens.count(pattern, Total.BOUND + 1)))
                            .map(this::shown));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    @Override
    public void revoke(Id<ApiToken> token) {
        foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
        foundation.transactions().write(() -> end(stored(token)));
    }

    @Override
    public Optional<Caller> caller(String secret, String address) {
        return use.caller(secret, address);
    }

    private void end(StoredToken token) {
        if (tokens.revoke(token.id(), foundation.clock().instant()) == 1) {
            foundation.audit().record("core.audit.token-revoked", "api-token:" + token.id(), token.name());
        }
    }

    private StoredToken stored(Id<ApiToken> token) {
        return tokens.token(token).orElseThrow(() -> new NotFound("api token " + token));
    }

    /** A person with an account, signed in: a token makes and ends no tokens. */
    private Caller signedIn() {
        Caller caller = owner();
        if (caller.session().isEmpty()) {
            throw new Forbidden("tokens are made by people who are signed in");
        }
        return caller;
    }

    private Caller owner() {
        Caller caller = foundation.access().caller();
        if (caller.account().isEmpty()) {
            throw new Forbidden("an account of one's own");
        }
        return caller;
    }

    private ApiToken shown(StoredToken token) {
        return new ApiToken(
                token.id(),
                token.name(),
                token.owner(),
                token.account(),
                token.shownPart(),
                words(token.rights()),
                words(token.networks()),
                token.madeAt(),
                token.expiresAt(),
                token.usedAt(),
                token.usedFrom(),
                state(token));
    }

    private State state(StoredToken token) {
        if (token.revokedAt().isPresent()) {
            return State.REVOKED;
        }
        if (token.isDisabled()) {
            return State.DISABLED;
        }
        return token.expiresAt().isAfter(foundation.clock().instant()) ? State.ACTIVE : State.EXPIRED;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
