package org.iinkai.web;

import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.text.Texts;
import org.iinkai.web.rest.RestResources;

/**
 * What the door opens to.
 *
 * @param waysIn how people get in
 * @param isInterfacePath whether the user interface has a page at a path, given without the leading slash
 * @param publicPages pages that are open to everybody, such as the one to apply on
 * @param control token of the command line
 * @param tokens tokens of people's programs
 * @param isReady whether the platform can serve, for {@code /health/ready}
 */
public record DoorParts(
        WaysIn waysIn,
        Texts texts,
        ServletContent content,
        Predicate<String> isInterfacePath,
        RestResources rest,
        StaticFiles files,
        ControlToken control,
        AccessTokens tokens,
        BooleanSupplier isReady,
        List<HttpService> publicPages) {

    public DoorParts {
        publicPages = List.copyOf(publicPages);
    }

    /** Accounts and their sessions. */
    Accounts accounts() {
        return waysIn.accounts();
    }
}
