package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.TestCore;

/** 500 people want 100 places in the same moment. */
class RushTest {

    private static final int PEOPLE = 500;
    private static final int PLACES = 100;

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final SignUps signUps = CORE.service(SignUps.class);
    private final Planned planned = new Planned(CORE);

    private static SignUp signUp(Id<Event> event, int person) {
        return new SignUp(
                Id.next(),
                event,
                new MailAddress("申込 " + person, "p" + person + "@example.jp"),
                "",
                "会社" + person % 85,
                Optional.empty(),
                List.of(Planned.guest("参加 " + person)),
                "",
                Locale.JAPANESE);
    }

    @Test
    void a_hundred_get_a_place_the_rest_wait_in_order_nobody_twice_and_everybody_is_told() throws InterruptedException {
        Id<Event> event = planned.open(Planned.venue(PLACES), Form.VENUE);
        Queue<Throwable> defects = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        Queue<SignedUp> results = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, PEOPLE)
                .mapToObj(person -> Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, defect) -> defects.add(defect))
                        .start(() -> {
                            SignUp request = signUp(event, person);
                            await(start);
                            results.add(signUps.signUp(request));
                            // an impatient person presses the button again
                            signUps.signUp(request);
                        }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(defects).isEmpty();
        assertThat(results).hasSize(PEOPLE);
        assertThat(results.stream().filter(one -> one.people().getFirst().status() == Status.ENROLLED))
                .hasSize(PLACES);
        assertThat(results.stream()
                        .flatMapToInt(one -> one.people().getFirst().waiting().stream())
                        .sorted()
                        .boxed())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
        String about = " FROM core.participation WHERE event_id = '" + event + "'";
        assertThat(CORE.database().value("SELECT count(DISTINCT person_key)" + about))
                .isEqualTo("500");
        assertThat(CORE.database().value("SELECT count(DISTINCT code)" + about)).isEqualTo("100");
        assertThat(CORE.database()
                        .value("SELECT count(DISTINCT to_address) FROM core.mail WHERE subject = 'event:" + event
                                + "'"))
                .isEqualTo("500");
        assertThat(planned.entry(event).headcount().people()).isEqualTo(PLACES);
        assertThat(planned.entry(event).headcount().waiting()).isEqualTo(PEOPLE - PLACES);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
