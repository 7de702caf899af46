package org.iinkai.host.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {

    private static final Set<String> CLASSES = Set.of(Busy.class.getName());

    /** As a request that does not end. */
    private static final class Busy implements Runnable {

        private final CountDownLatch running = new CountDownLatch(1);
        private volatile boolean isOver;

        @Override
        public void run() {
            running.countDown();
            while (!isOver) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_thread_is_found_as_long_as_it_runs_code_of_the_classes() throws InterruptedException {
        Busy busy = new Busy();
        Thread thread = Thread.ofVirtual().name("request 7").start(busy);
        busy.running.await();

        assertThat(VirtualThreads.in(CLASSES)).containsExactly("request 7");
        assertThat(VirtualThreads.in(Set.of("java.lang.String"))).isEmpty();

        busy.isOver = true;
        thread.join();
        assertThat(VirtualThreads.in(CLASSES)).isEmpty();
    }

    @Test
    void a_thread_without_a_name_is_told_by_its_number() {
        assertThat(VirtualThreads.in(
                        Set.of("a.B"),
                        List.of(
                                "#31 \"main\"",
                                "      a.B.run(B.java:1)",
                                "#32 \"\" virtual",
                                "      java.base/java.lang.VirtualThread.run(VirtualThread.java:1)",
                                "      a.B.run(B.java:1)",
                                "      a.B.run(B.java:2)")))
                .containsExactly("#32");
    }
}
