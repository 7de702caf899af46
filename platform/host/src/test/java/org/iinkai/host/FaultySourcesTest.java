package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.search.SearchSource;
import org.iinkai.host.lifecycle.Fault;

/** Whatever a bundle does when it is asked what it knows, who asks gets an answer or a reason, and the bundle can go. */
class FaultySourcesTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @Test
    void one_that_works_answers_as_the_person_who_asks() {
        host.install(Bundles.withSource("good", """
                String who = org.iinkai.api.access.CallerScope.current().orElseThrow().name();
                return List.of(new Hit("good.title", who, Phrase.none(), "good?id=1", List.of()));
                """));

        assertThat(host.found("good", 5)).singleElement().satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("山田");
            assertThat(hit.path()).isEqualTo("good?id=1");
        });
        assertThat(host.knownOfPerson("good", 5).lines()).hasSize(1);
    }

    @Test
    void one_that_throws() {
        host.install(Bundles.withSource("bad", "throw new IllegalStateException(\"名簿がありません\");"));

        assertFault(() -> host.found("bad", 5), "host.problem.threw");
        assertFault(() -> host.knownOfPerson("bad", 5), "host.problem.threw");
        assertThat(host.status("bad").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void one_that_is_short_of_its_own_classes() {
        host.install(Bundles.withSource("bad", "throw new NoClassDefFoundError(\"gone\");"));

        assertFault(() -> host.found("bad", 5), "host.problem.threw");
    }

    @Test
    void one_that_hangs_is_asked_no_more_and_a_stop_names_its_threads() {
        host.install(Bundles.withSource("bad", "while (true) { java.util.concurrent.locks.LockSupport.park(); }"));

        assertFault(() -> host.found("bad", 5), "host.problem.late");
        assertFault(() -> host.found("bad", 5), "host.problem.late");
        assertFault(() -> host.found("bad", 5), "host.problem.stuck");

        assertThat(host.disable("bad").problem()).contains("bundle-bad");
    }

    @Test
    void one_that_gives_a_hundred_thousand_hits_is_cut_short() {
        host.install(Bundles.withSource("bad", "return Collections.nCopies(100_000, hit(\"bad.title\", \"bad/x\"));"));

        assertThat(host.found("bad", 7)).hasSize(7);
        assertThat(host.knownOfPerson("bad", 7).lines()).hasSize(7);
        assertThat(host.knownOfPerson("bad", 7).count()).isEqualTo(100_000);
    }

    @Test
    void one_whose_list_is_a_trap() {
        host.install(Bundles.withSource("bad", """
                return new AbstractList<Hit>() {
                    public int size() { return 1; }
                    public Hit get(int i) { throw new IllegalStateException("trap"); }
                };
                """));

        assertFault(() -> host.found("bad", 5), "host.problem.threw");
    }

    @Test
    void one_that_gives_nothing_at_all() {
        host.install(Bundles.withSource("bad", "return null;"));

        assertFault(() -> host.found("bad", 5), "host.problem.threw");
    }

    @Test
    void one_that_leads_elsewhere() {
        for (String path : List.of("plugins", "badly", "bad/../plugins", "https://example.com", "bad//example.com")) {
            host.install(Bundles.withSource("bad", "return List.of(hit(\"bad.title\", \"" + path + "\"));"));

            assertFault(() -> host.found("bad", 5), "host.problem.foreign-route");
            assertFault(() -> host.knownOfPerson("bad", 5), "host.problem.foreign-route");
        }
    }

    @Test
    void one_that_speaks_with_the_words_of_another() {
        host.install(Bundles.withSource("bad", "return List.of(hit(\"core.search.company\", \"bad\"));"));

        assertFault(() -> host.found("bad", 5), "host.problem.foreign-key");
    }

    @Test
    void one_that_has_stopped_says_so_to_whoever_kept_it() {
        host.install(Bundles.withSource("gone", "return List.of();"));
        SearchSource kept = RecordingPorts.the(host.ports.searches, "gone/0");
        host.disable("gone");

        assertThatThrownBy(() -> HostUnderTest.as(() -> kept.find("x", 1)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("host.refused.gone"));
        assertThat(host.loadersAfterCollection(0)).isZero();
    }

    @Test
    void a_title_must_be_the_bundles_own() {
        assertThatThrownBy(
                        () -> Bundles.small("org.iinkai.bad", "bad", "1.0.0", "to.companyPart(\"core.title\", null);")
                                .build())
                .hasMessageContaining("core.title");
    }

    private static void assertFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.problem().key()).isEqualTo(key));
    }
}
