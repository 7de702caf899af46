package org.iinkai.web;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.accounts.SingleSignOn;

/** The services behind the pages by which people get in. */
public record WaysIn(
        Accounts accounts, Entrance entrance, PasswordLinks links, Passkeys passkeys, SingleSignOn signOn) {}
