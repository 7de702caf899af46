package org.iinkai.ui.shell.portal;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.portal.Portal;
import org.iinkai.ui.shell.ShellView;

/** The screens of companies and where they stand in the menu. */
public final class PortalViews {

    /** Route of the page that companies' contacts land on. */
    public static final String HOME = "portal";

    private static final String TITLE = "shell.portal.title";
    private static final String PROPOSALS = "shell.proposals.title";

    private PortalViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                new ShellView(HOME + "/:company?", PortalView.class, TITLE, "building", 2, true, Optional.empty()),
                new ShellView(
                        HOME + "/:company/change",
                        CompanyProposalView.class,
                        TITLE,
                        "building",
                        2,
                        false,
                        Optional.empty()),
                new ShellView(
                        HOME + "/:company/events",
                        PortalEventsView.class,
                        TITLE,
                        "building",
                        2,
                        false,
                        Optional.empty()),
                new ShellView(
                        HOME + "/:company/events/:event",
                        PortalEventView.class,
                        TITLE,
                        "building",
                        2,
                        false,
                        Optional.empty()),
                new ShellView(
                        HOME + "/:company/people/:person",
                        PersonProposalView.class,
                        TITLE,
                        "building",
                        2,
                        false,
                        Optional.empty()),
                new ShellView(
                        "proposals",
                        ProposalsView.class,
                        PROPOSALS,
                        "edit",
                        19,
                        true,
                        Optional.of(CoreRight.MEMBERS_READ)),
                new ShellView(
                        "proposals/:id",
                        ProposalView.class,
                        PROPOSALS,
                        "edit",
                        19,
                        false,
                        Optional.of(CoreRight.MEMBERS_READ)),
                new ShellView(
                        "settings/contact-roles",
                        ContactRolesView.class,
                        "shell.contact-roles.title",
                        "user-card",
                        805,
                        true,
                        Optional.of(CoreRight.MEMBERS_CHANGE)));
    }

    /** Whether somebody holds no right at all, so that the page of their company is all there is for them. */
    public static boolean isAllFor(Caller caller) {
        Grants grants = caller.grants();
        return !grants.holdsAll()
                && grants.everywhere().isEmpty()
                && grants.inBodies().isEmpty();
    }

    /** Whether the menu leads to a view: others than companies' contacts have no use for the pages of companies. */
    public static boolean isFor(ShellView view, Access access, Portal portal) {
        boolean isAll = isAllFor(access.caller());
        if (view.path().startsWith(HOME)) {
            return isAll || !portal.companies().isEmpty();
        }
        return !isAll || !view.path().isEmpty();
    }
}
