package org.iinkai.api.accounts;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Tokens by which programs call the REST interface. A token stands for its account and never for more: what the account
 * may do at the moment of a call, cut to the rights that the token was made for.
 */
@ProviderType
public interface ApiTokens {

    /** What every token begins with, so that one that got lost is recognised. */
    String PREFIX = "iik_";

    /** The caller's own tokens, newest first, those that ended included. */
    List<ApiToken> own();

    /** The ids of the rights that the caller may give to a token: those held now, for all records or those of a body. */
    List<String> rights();

    /**
     * Makes a token for the caller's own account. Made by a signed-in person only, not with a token.
     *
     * @return the secret, which nobody can read again
     * @throws org.iinkai.api.error.Refused when something in it can't be
     */
    String make(MakeToken request);

    /** Makes one of the caller's own tokens powerless; nothing happens when it is already. */
    void revokeOwn(Id<ApiToken> token);

    /**
     * Everybody's tokens, newest first; needs {@link org.iinkai.api.access.CoreRight#ACCOUNTS_MANAGE}.
     *
     * @param text part of the token's name or its owner's; empty for all
     */
    Page<ApiToken> find(String text, PageRequest page);

    /** Makes anybody's token powerless; needs {@link org.iinkai.api.access.CoreRight#ACCOUNTS_MANAGE}. */
    void revoke(Id<ApiToken> token);

    /**
     * Who calls with a secret from an address; empty for a secret that is unknown, expired, revoked, of a disabled account
     * or not to be used from there, without telling which.
     */
    Optional<Caller> caller(String secret, String address);
}
