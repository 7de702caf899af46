package org.iinkai.gallery;

import org.iinkai.api.plugin.HealthCheck;

/** Reads the tables, so that a missing one shows before a person meets it. */
final class DatabaseCheck implements HealthCheck {

    private final LoanMapper loans;
    private final NoticeMapper notices;

    DatabaseCheck(LoanMapper loans, NoticeMapper notices) {
        this.loans = loans;
        this.notices = notices;
    }

    @Override
    public void check() {
        loans.count(LoanFilter.all(), 1);
        notices.latest(1);
    }
}
