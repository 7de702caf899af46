package org.iinkai.gallery.show;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;

import org.iinkai.api.plugin.PluginContext;
import org.iinkai.gallery.Loan;
import org.iinkai.gallery.Loans;

/** Where in the product an extension point can be seen running. */
final class Whereabouts {

    private static final String LOANS = "gallery/loans";
    private static final String FILE = "static:";

    private final Loans loans;
    private final PluginContext context;

    Whereabouts(Loans loans, PluginContext context) {
        this.loans = loans;
        this.context = context;
    }

    /** The address; the list of loans where the point needs a loan and there is none yet. */
    String of(Point point) {
        String path = point.path();
        if (path.startsWith(FILE)) {
            return context.resourceUrl(path.substring(FILE.length()));
        }
        if (!path.contains("{")) {
            return path;
        }
        Optional<Loan> latest = loans.latest();
        return latest.map(loan -> path.replace("{company}", loan.company().toString())
                        .replace("{person}", loan.person().toString())
                        .replace("{item}", URLEncoder.encode(loan.item(), UTF_8)))
                .orElse(LOANS);
    }

    /** Whether an address is no page of the product. */
    static boolean isOutside(Point point) {
        return point.path().startsWith(FILE) || point.path().startsWith("/");
    }
}
