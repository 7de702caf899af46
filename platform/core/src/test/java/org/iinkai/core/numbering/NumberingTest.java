package org.iinkai.core.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Transactions;
import org.iinkai.api.numbering.Numbering;
import org.iinkai.core.TestCore;

class NumberingTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Numbering numbering = CORE.service(Numbering.class);
    private final Transactions transactions = CORE.service(Transactions.class);

    @Test
    void every_scope_counts_from_one_and_a_number_not_used_is_given_again() {
        assertThat(numbering.next("test.series", "2024")).isEqualTo(1);
        assertThat(numbering.next("test.series", "2025")).isEqualTo(1);
        assertThatThrownBy(() -> transactions.write(() -> {
                    assertThat(numbering.next("test.series", "2024")).isEqualTo(2);
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");
        assertThat(numbering.next("test.series", "2024")).isEqualTo(2);
    }

    @Test
    void many_at_once_get_every_number_exactly_once() throws InterruptedException, ExecutionException {
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> transactions.write(() -> numbering.next("test.busy", ""))))
                    .toList();
            for (Future<Integer> future : futures) {
                numbers.add(future.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
    }
}
