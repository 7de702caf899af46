package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;

/** What can be done about a mailing in the state it is in. */
record MailingActions(Mailings mailings, Access access, Mailing mailing, Runnable again) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    void offer(RecordSheet sheet) {
        boolean mayChange = access.may(CoreRight.MAILINGS_CHANGE);
        boolean mayApprove = access.may(CoreRight.MAILINGS_APPROVE);
        if (mayChange) {
            sheet.action(button("shell.mailings.test", this::test));
        }
        switch (mailing.state()) {
            case DRAFT -> ofDraft(sheet, mayChange);
            case WAITING -> ofWaiting(sheet, mayChange || mayApprove);
            case APPROVED -> ofApproved(sheet, mayChange || mayApprove, mayApprove);
            case SENDING -> ofSending(sheet, mayChange || mayApprove);
            case PAUSED -> ofPaused(sheet, mayChange || mayApprove, mayApprove);
            case DONE -> ofDone(sheet, mayApprove);
            case STOPPED -> {}
        }
    }

    private void ofDraft(RecordSheet sheet, boolean mayChange) {
        if (mayChange) {
            sheet.action(button(
                    "shell.mailings.edit", () -> UI.getCurrent().navigate("mailings/" + mailing.id() + "/edit")));
            sheet.main(Words.text("shell.mailings.hand-in"), this::handIn);
            sheet.last(Words.text("shell.mailings.remove"), this::remove);
        }
    }

    private void ofWaiting(RecordSheet sheet, boolean maySendBack) {
        if (maySendBack) {
            sheet.action(button("shell.mailings.send-back", this::sendBack));
        }
        if (mailing.mayApprove()) {
            sheet.main(Words.text("shell.mailings.approve"), this::approve);
        }
    }

    private void ofApproved(RecordSheet sheet, boolean mayStop, boolean maySend) {
        boolean isPlanned = mailing.sendAt().isPresent();
        if (mayStop) {
            if (isPlanned) {
                sheet.action(button(
                        "shell.mailings.unschedule",
                        () -> act(
                                () -> mailings.unschedule(mailing.id(), mailing.version()),
                                "shell.mailings.unscheduled")));
            }
            sheet.more(Words.text("shell.mailings.send-back"), this::sendBack);
            sheet.last(Words.text("shell.mailings.stop"), this::stop);
        }
        if (maySend) {
            sheet.main(Words.text(isPlanned ? "shell.mailings.send-other" : "shell.mailings.send"), this::send);
        }
    }

    private void ofSending(RecordSheet sheet, boolean mayPause) {
        if (mayPause) {
            sheet.main(
                    Words.text("shell.mailings.pause"),
                    () -> act(() -> mailings.pause(mailing.id()), "shell.mailings.paused"));
            sheet.last(Words.text("shell.mailings.stop"), this::stop);
        }
    }

    private void ofPaused(RecordSheet sheet, boolean mayStop, boolean mayResume) {
        if (mayResume) {
            sheet.main(
                    Words.text("shell.mailings.resume"),
                    () -> act(() -> mailings.resume(mailing.id()), "shell.mailings.resumed"));
        }
        if (mayStop) {
            sheet.last(Words.text("shell.mailings.stop"), this::stop);
        }
    }

    private void ofDone(RecordSheet sheet, boolean mayResend) {
        MailingCounts counts = mailings.counts(mailing.id());
        long left = counts.failed() + (mailings.isSending() ? counts.kept() : 0);
        if (mayResend && left > 0) {
            sheet.action(button(
                    "shell.mailings.resend",
                    () -> Confirm.ask(
                            Words.text("shell.mailings.resend-title"),
                            Words.text("shell.mailings.resend-question", Figures.number(left)),
                            Words.text("shell.mailings.resend"),
                            () -> act(() -> mailings.resend(mailing.id()), "shell.mailings.resent"))));
        }
    }

    private void test() {
        try {
            Notices.done("shell.mailings.tested", mailings.test(mailing.id()));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void handIn() {
        try {
            MailingCounts counts = mailings.ready(mailing.id(), mailing.version());
            Notices.done(
                    "shell.mailings.handed-in-done",
                    Figures.number(counts.waiting()),
                    Figures.number(counts.leftOut()));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        again.run();
    }

    private void approve() {
        MailingCounts counts = mailings.counts(mailing.id());
        Confirm.ask(
                Words.text("shell.mailings.approve-title"),
                Words.text("shell.mailings.approve-question", Figures.number(counts.waiting())),
                Words.text("shell.mailings.approve"),
                () -> act(() -> mailings.approve(mailing.id(), mailing.version()), "shell.mailings.approve-done"));
    }

    private void sendBack() {
        RecordForm form = new RecordForm(Words.text("shell.mailings.send-back"));
        form.with(new Paragraph(Words.text("shell.mailings.send-back-what")));
        TextArea note = form.optional("note", MailingWords.area("shell.mailings.note", 3));
        form.onSubmit(() -> {
            mailings.sendBack(mailing.id(), mailing.version(), note.getValue());
            Notices.done("shell.mailings.sent-back");
            again.run();
        });
        form.openIn(Words.text("shell.mailings.send-back-title"));
    }

    private void send() {
        MailingCounts counts = mailings.counts(mailing.id());
        RecordForm form = new RecordForm(Words.text("shell.mailings.send"));
        form.with(new Paragraph(Words.text("shell.mailings.send-question", Figures.number(counts.waiting()))));
        DayField day = form.optional("at", new DayField(Words.text("shell.mailings.send-on")));
        day.setHelperText(Words.text("shell.mailings.send-at-help"));
        TimePicker time = form.optional("time", new TimePicker(Words.text("shell.mailings.send-time")));
        time.setStep(Duration.ofMinutes(30));
        time.setWidth("10rem");
        form.onSubmit(() -> {
            Optional<Instant> moment = day.getOptionalValue()
                    .map(on -> on.atTime(time.getOptionalValue().orElse(MORNING))
                            .atZone(Dates.ZONE)
                            .toInstant());
            mailings.send(mailing.id(), mailing.version(), moment);
            if (moment.isPresent()) {
                Notices.done("shell.mailings.scheduled", Dates.moment(moment.get()));
            } else {
                Notices.done("shell.mailings.sending-begun");
            }
            again.run();
        });
        form.openIn(Words.text("shell.mailings.send-title"));
    }

    private void stop() {
        Confirm.danger(
                Words.text("shell.mailings.stop-title"),
                Words.text(
                        "shell.mailings.stop-question",
                        Figures.number(mailings.counts(mailing.id()).waiting())),
                Words.text("shell.mailings.stop"),
                () -> act(() -> mailings.stop(mailing.id()), "shell.mailings.stopped"));
    }

    private void remove() {
        Confirm.danger(
                Words.text("shell.mailings.remove-title"),
                Words.text("shell.mailings.remove-question", mailing.content().subject()),
                Words.text("shell.mailings.remove-verb"),
                () -> {
                    mailings.remove(mailing.id(), mailing.version());
                    Notices.done("shell.mailings.removed");
                    UI.getCurrent().navigate("mailings");
                });
    }

    private void act(Runnable work, String doneKey) {
        try {
            work.run();
            Notices.done(doneKey);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        again.run();
    }

    private static Button button(String key, Runnable act) {
        return new Button(Words.text(key), click -> act.run());
    }
}
