package org.iinkai.api.accounts;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A passkey of an account.
 *
 * @param name what its person calls it
 * @param usedAt when somebody last signed in with it
 */
public record Passkey(Id<Passkey> id, String name, Instant addedAt, Optional<Instant> usedAt) {}
