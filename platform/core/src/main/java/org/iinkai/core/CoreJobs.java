package org.iinkai.core;

import java.time.Duration;
import java.time.LocalTime;

import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.core.accounts.AccountRegister;
import org.iinkai.core.calendar.CalendarOffice;
import org.iinkai.core.documents.DocumentOffice;
import org.iinkai.core.jobs.Jobs;
import org.iinkai.core.mail.MailRegister;
import org.iinkai.core.mailings.MailingOffice;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.portal.PortalOffice;
import org.iinkai.core.publishing.PublishingOffice;

/** How often the core's own work is done. */
record CoreJobs(Jobs jobs) {

    /** Rights that begin and end by the day, sessions, reminders, files. */
    void ofRecords(Foundation foundation, AccountRegister accounts, CalendarOffice calendar, DocumentOffice documents) {
        every("sweep-sessions", Duration.ofMinutes(1), accounts::sweep);
        daily("renew-rights", LocalTime.MIDNIGHT, () -> foundation.grants().changed());
        every("remind-people", Duration.ofHours(1), calendar::remind);
        every("read-files", Duration.ofSeconds(5), documents::readFiles);
        every("write-letters", Duration.ofSeconds(30), documents::writeLetters);
        every("sweep-files", Duration.ofHours(6), documents::sweepFiles);
        daily("check-files", LocalTime.of(3, 0), documents::damagedFiles);
    }

    /** What goes out, and what comes back. */
    void ofMail(MailRegister mail, MailingOffice mailings, PublishingOffice publishing, PortalOffice portal) {
        every("send-mail", Duration.ofSeconds(20), mail::empty);
        every("send-mailings", Duration.ofSeconds(5), mailings::send);
        every("read-bounces", Duration.ofMinutes(2), mailings::readBounces);
        every("sweep-subscriptions", Duration.ofHours(1), mailings::sweep);
        every("publish", Duration.ofSeconds(5), publishing::publish);
        every("sweep-portal", Duration.ofMinutes(1), portal::sweep);
    }

    void every(String name, Duration pause, Job work) {
        jobs.add("core." + name, new Schedule.Every(pause), () -> work);
    }

    private void daily(String name, LocalTime at, Job work) {
        jobs.add("core." + name, new Schedule.Daily(at), () -> work);
    }
}
