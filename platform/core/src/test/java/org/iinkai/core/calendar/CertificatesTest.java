package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.refused;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.Certificate;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class CertificatesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Certificates certificates = CORE.service(Certificates.class);
    private final SignUps signUps = CORE.service(SignUps.class);
    private final Planned planned = new Planned(CORE);
    private Id<Event> event = Id.next();
    private Optional<SignedUp> signedUp = Optional.empty();

    @BeforeEach
    void sign_up_two_of_whom_one_comes() {
        CORE.clock().set(Instant.parse("2025-01-15T00:00:00Z"));
        CORE.asAdministrator(() -> {
            Association association = CORE.service(Association.class);
            if (association.names().isEmpty()) {
                association.save(name("1996-04-01", "旧名称協会"));
                association.save(name("2024-10-01", "新名称協会"));
            }
        });
        event = planned.open(request(
                planned.series(NumberingScheme.LIFETIME),
                UNLIMITED,
                session(DAY, Form.VENUE),
                session(DAY.plusDays(7), Form.VENUE)));
        signedUp = Optional.of(planned.take(event, "青葉", "青木 花", "馬場 二"));
        CORE.asAdministrator(
                () -> signUps.attendance(taken().people().getFirst().id(), 2, true));
    }

    private SignedUp taken() {
        return signedUp.orElseThrow();
    }

    private static AssociationName name(String from, String name) {
        return new AssociationName(LocalDate.parse(from), new Localized(name, ""), "", new Localized("事務局", ""));
    }

    private static byte[] bytes(Consumer<OutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] one() {
        return bytes(out -> CORE.asAdministrator(
                () -> certificates.write(taken().people().getFirst().id(), out)));
    }

    @Test
    void who_came_gets_a_certificate_with_a_number_that_stays() {
        String paper = text(one());
        assertThat(paper)
                .contains("参加証明書", "青木 花", "第1回", "会員交流会", "2025年2月27日", "新名称協会")
                .doesNotContain("2025年2月20日", "旧名称協会", "馬場 二");
        Certificate issued =
                CORE.administrator(() -> certificates.issued(event)).getFirst();
        assertThat(paper).contains(issued.number());
        assertThat(text(one())).isEqualTo(paper);
        assertThat(CORE.administrator(() -> certificates.issued(event))).hasSize(1);
    }

    @Test
    void who_did_not_come_gets_none() {
        refused(
                () -> CORE.asAdministrator(
                        () -> certificates.write(taken().people().getLast().id(), OutputStream.nullOutputStream())),
                "certificate-absent");
        Id<Event> empty = planned.open(UNLIMITED, Form.VENUE);
        refused(
                () -> CORE.asAdministrator(() -> certificates.writeAll(empty, OutputStream.nullOutputStream())),
                "certificate-nobody");
    }

    @Test
    void all_stand_in_one_file_with_numbers_without_gaps() throws IOException {
        CORE.asAdministrator(() -> signUps.attendance(taken().people().getLast().id(), 1, true));
        byte[] all = bytes(out -> CORE.asAdministrator(() -> certificates.writeAll(event, out)));
        try (PDDocument document = Loader.loadPDF(all)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(all)).contains("青木 花", "馬場 二");
        var numbers = CORE.administrator(() -> certificates.issued(event)).stream()
                .map(Certificate::number)
                .toList();
        assertThat(numbers).hasSize(2).allMatch(number -> number.startsWith("2024-"));
        int first = Integer.parseInt(numbers.getFirst().substring(5));
        assertThat(Integer.parseInt(numbers.getLast().substring(5))).isEqualTo(first + 1);
    }

    @Test
    void numbers_are_given_without_a_file_and_a_file_of_those_gives_no_new_one() {
        refused(
                () -> CORE.asAdministrator(() -> certificates.writeIssued(event, OutputStream.nullOutputStream())),
                "certificate-none");
        assertThat(CORE.administrator(() -> certificates.issue(event)))
                .singleElement()
                .satisfies(certificate -> assertThat(certificate.place())
                        .isEqualTo(taken().people().getFirst().id()));
        CORE.asAdministrator(() -> signUps.attendance(taken().people().getLast().id(), 1, true));
        assertThat(text(bytes(out -> CORE.asAdministrator(() -> certificates.writeIssued(event, out)))))
                .contains("青木 花")
                .doesNotContain("馬場 二");
        assertThat(CORE.administrator(() -> certificates.issued(event))).hasSize(1);
        assertThat(CORE.administrator(() -> certificates.issue(event))).hasSize(2);
    }

    @Test
    void the_link_gives_it_once_it_is_over_and_the_event_lets() {
        Id<org.iinkai.api.calendar.Participation> place =
                taken().people().getFirst().id();
        assertThat(byLink(taken().token())).isEmpty();
        CORE.asAdministrator(() -> certificates.offer(event, true));
        assertThat(byLink(taken().token())).as("before it is over").isEmpty();
        CORE.asAdministrator(() -> CORE.service(Calendar.class).hold(event));
        assertThat(text(byLink(taken().token()))).contains("青木 花");
        assertThat(signUps.signedUp(taken().token()).orElseThrow().people())
                .extracting(SignedUp.Place::hasCertificate)
                .containsExactly(true, false);
        assertThat(byLink("another")).isEmpty();
        assertThat(certificates.write(
                        taken().token(), taken().people().getLast().id(), OutputStream.nullOutputStream()))
                .isFalse();
        CORE.asAdministrator(() -> certificates.offer(event, false));
        assertThat(certificates.write(taken().token(), place, OutputStream.nullOutputStream()))
                .isFalse();
    }

    private byte[] byLink(String token) {
        return bytes(
                out -> certificates.write(token, taken().people().getFirst().id(), out));
    }

    @Test
    void only_who_may_change_the_event_writes_them() {
        assertThatThrownBy(() -> CORE.with(
                        () -> certificates.writeAll(event, OutputStream.nullOutputStream()), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> certificates.issue(event), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> certificates.issued(event), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
    }
}
