package org.iinkai.api.accounts;

import org.iinkai.api.text.Localized;

/**
 * A right as people choose it.
 *
 * @param owner id of the bundle that declares it; empty for the platform
 * @param ownerName name of that bundle
 * @param text what it lets people do
 * @param isPerBody whether it can be held for the records of some bodies only
 * @param isThere whether somebody asks for it at the moment: false when its bundle does not run
 */
public record DeclaredRight(
        String id,
        String owner,
        Localized ownerName,
        Localized name,
        Localized text,
        boolean isPerBody,
        boolean isThere) {}
