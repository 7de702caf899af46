package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.search.SearchSource;

/** A bundle is there for the members of some bodies only. */
class AudienceTest {

    private static final Caller INSIDE = caller("inside");
    private static final Caller OUTSIDE = caller("outside");

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @Test
    void it_is_shown_to_everybody_until_somebody_chooses_and_again_afterwards() {
        host.install(Bundles.small("poll", "1.0.0"));
        assertThat(sees(OUTSIDE)).isTrue();

        assertThat(showTo("poll", Set.of("pr"))).containsExactly("pr");
        assertThat(sees(INSIDE)).isTrue();
        assertThat(sees(OUTSIDE)).isFalse();
        assertThat(sees(Caller.system("job"))).isTrue();
        assertThat(HostUnderTest.as(() ->
                        host.screens.audience.test("poll", CallerScope.current().orElseThrow())))
                .isTrue();

        showTo("poll", Set.of());
        assertThat(sees(OUTSIDE)).isTrue();
        assertThat(host.history().getFirst().action()).isEqualTo("audience");
    }

    @Test
    void a_body_that_is_not_there_is_refused_by_name() {
        host.install(Bundles.small("poll", "1.0.0"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> showTo("poll", Set.of("pr", "nowhere")))
                .withMessageContaining("nowhere");
        assertThat(host.status("poll").bodies()).isEmpty();
    }

    @Test
    void it_holds_after_a_restart_and_while_the_bundle_is_taken_out_and_comes_back() {
        host.install(Bundles.small("poll", "1.0.0"));
        showTo("poll", Set.of("pr"));

        host.restartAfter(() -> {});
        assertThat(sees(OUTSIDE)).isFalse();
        HostUnderTest.as(() -> host.host().remove("poll"));
        HostUnderTest.as(() -> host.host().restore("poll"));
        assertThat(host.status("poll").bodies()).containsExactly("pr");
        assertThat(sees(OUTSIDE)).isFalse();
    }

    @Test
    void its_search_and_its_rest_interface_are_shut_too() {
        host.install(Bundles.withSource("poll", "return List.of(hit(\"poll.title\", \"poll\"));"));
        SearchSource search = RecordingPorts.the(host.ports.searches, "poll/0");
        showTo("poll", Set.of("pr"));

        assertThat(CallerScope.get(INSIDE, () -> search.find("x", 5))).hasSize(1);
        assertThat(CallerScope.get(OUTSIDE, () -> search.find("x", 5))).isEmpty();
        host.install(Bundles.notes("1.0.0"));
        showTo("notes", Set.of("pr"));
        List<RestOperation> operations = host.ports.rest.values().stream()
                .flatMap(resource -> resource.operations().stream())
                .toList();
        assertThat(operations)
                .isNotEmpty()
                .allSatisfy(operation -> assertThatExceptionOfType(Forbidden.class)
                        .isThrownBy(() -> CallerScope.get(
                                OUTSIDE, () -> operation.action().apply(null))));
    }

    private boolean sees(Caller caller) {
        return CallerScope.get(caller, () -> host.screens.audience.test("poll", caller));
    }

    private Set<String> showTo(String id, Set<String> bodies) {
        return HostUnderTest.as(() -> host.host().showTo(id, bodies)).bodies();
    }

    private static Caller caller(String account) {
        return new Caller(account, account, "s", Locale.ENGLISH, Grants.of(Set.of("poll.read")));
    }
}
