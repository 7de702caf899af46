package org.iinkai.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;

/** Reminds people of what is overdue. The id of a mail follows from the loan, so that each is sent once. */
final class Reminder implements Job {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);

    private final Transactions transactions;
    private final People people;
    private final Mail mail;
    private final Clock clock;
    private final LoanMapper mapper;

    Reminder(Transactions transactions, People people, Mail mail, Clock clock, LoanMapper mapper) {
        this.transactions = transactions;
        this.people = people;
        this.mail = mail;
        this.clock = clock;
        this.mapper = mapper;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        mapper.out().stream().filter(loan -> loan.isOverdue(today)).forEach(this::remind);
    }

    private void remind(Loan loan) {
        Person person = people.person(loan.person());
        if (!person.email().isEmpty()) {
            transactions.write(() -> mail.send(new OutgoingMail(
                    new Id<>(UUID.nameUUIDFromBytes(("gallery.reminder:" + loan.id()).getBytes(UTF_8))),
                    new MailAddress(person.name(), person.email()),
                    "gallery.mail.reminder",
                    List.of(person.name(), loan.item(), DAY.format(loan.dueOn())),
                    Locale.JAPANESE,
                    Loans.subject(loan.id()))));
        }
    }
}
