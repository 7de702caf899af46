package org.iinkai.gallery.show;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The extension points: what declares each, which files show it, and where it can be seen running. Who adds a method to
 * {@code Contributions} adds a point here, a line in {@code GalleryPlugin}, and its words in both languages.
 */
enum Point {
    VIEW(
            Group.PAGES,
            "view",
            ".needs(",
            "gallery/loans",
            "ui/LoansView.java",
            "ui/LendForm.java",
            "show/GalleryView.java"),
    EVERYONE(Group.PAGES, "view", ".everyone(", "gallery/guide", "ui/GuideView.java"),
    TEXTS(Group.PAGES, "", "", "account", "i18n/messages.properties", "i18n/messages_en.properties"),
    FILES(Group.PAGES, "", "", "static:gallery.css", "show/Stylesheet.java", "static/gallery.css"),

    TABLES(Group.RECORDS, "", "", "gallery/loans", "db/V001__loans.sql"),
    MAPPER(Group.RECORDS, "mapper", "", "gallery/loans", "LoanMapper.java", "NoticeMapper.java"),
    SERVICE(Group.RECORDS, "service", "", "audit", "Loans.java", "DueDates.java", "Notices.java"),
    RIGHTS(Group.RECORDS, "rights", "", "settings/rights/gallery.lend", "GalleryRights.java"),

    SEARCH(Group.ELSEWHERE, "search", "", "search?q={item}", "LoanSearch.java"),
    COMPANY_PART(Group.ELSEWHERE, "companyPart", "", "companies/{company}", "CompanyLoans.java", "LoanLines.java"),
    PERSON_PART(Group.ELSEWHERE, "personPart", "", "people/{person}", "PersonLoans.java", "LoanLines.java"),
    PORTAL_PART(Group.ELSEWHERE, "portalPart", "", "portal", "OwnLoans.java"),
    HAND_OVER_PART(Group.ELSEWHERE, "handOverPart", "", "bodies", "LoansHandedOver.java", "LoanLines.java"),
    REPORT(Group.ELSEWHERE, "report", "", "report", "LoanFacts.java"),

    IMPORTS(Group.DATA, "imports", "", "imports/new?table=gallery.loans", "LoanImport.java"),
    PERSONAL_DATA(Group.DATA, "personalData", "", "privacy/retention", "LoanData.java"),

    REST(Group.OUTSIDE, "rest", "", "/api/v1/gallery/loans", "LoanResource.java", "LoanAnswer.java"),
    CHANNEL(Group.OUTSIDE, "channel", "", "publishing/new", "DeskChannel.java"),
    EXPORT(Group.OUTSIDE, "export", "", "plugins", "contract/LoanDesk.java", "Loans.java", "bnd.bnd"),
    OTHERS(Group.OUTSIDE, "", "", "gallery/guide", "DueDates.java", "contract/ClosedDays.java"),

    JOB(Group.WORK, "job", "", "mail", "Reminder.java"),
    HEALTH(Group.WORK, "health", "", "plugins", "DatabaseCheck.java");

    private final Group group;
    private final String call;
    private final String with;
    private final String path;
    private final String files;

    /**
     * @param call method of {@code Contributions}; empty for what needs no declaration
     * @param with what the declaration also says, where there are several points of one method
     * @param path where it runs; a name in braces is one of the loan that was lent last
     */
    Point(Group group, String call, String with, String path, String... files) {
        this.group = group;
        this.call = call;
        this.with = with;
        this.path = path;
        this.files = String.join(" ", files);
    }

    /** The point of an address; the first where there is none of that name. */
    static Point of(Optional<String> code) {
        return Arrays.stream(values())
                .filter(point -> code.filter(point.code()::equals).isPresent())
                .findFirst()
                .orElse(VIEW);
    }

    /** What the address calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return "gallery.point." + code() + ".title";
    }

    String text() {
        return "gallery.point." + code() + ".text";
    }

    String link() {
        return "gallery.point." + code() + ".link";
    }

    Group group() {
        return group;
    }

    String call() {
        return call;
    }

    String path() {
        return path;
    }

    List<String> files() {
        return List.of(files.split(" "));
    }

    /** Whether a line of the declaration is one of this point. */
    boolean isDeclaredBy(String statement) {
        return !call.isEmpty() && statement.startsWith("to." + call + "(") && statement.contains(with);
    }
}
