package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.host.PluginState;

/** A bundle uses another one's service when it is there, and does without when it is not. */
class OptionalServicesTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @AfterEach
    void forget() {
        System.clearProperty("visitor");
    }

    @Test
    void it_starts_without_and_is_given_the_service_when_that_comes() {
        host.install(Dependents.visitor());
        theVisitorHears("silence");

        host.install(Dependents.greeter("1.0.0"));
        theVisitorHears("hello");
        assertThat(host.loadersAfterCollection(2)).isEqualTo(2);
    }

    @Test
    void it_is_given_the_service_at_once_where_that_came_first_and_goes_on_when_it_goes() {
        host.install(Dependents.greeter("1.0.0"));
        host.install(Dependents.visitor());
        theVisitorHears("hello");

        host.disable("greeter");
        theVisitorHears("silence");
        host.enable("greeter");
        theVisitorHears("hello");
        host.install(Dependents.greeter("1.0.1"));
        theVisitorHears("hello");
        HostUnderTest.as(() -> host.host().remove("greeter"));
        theVisitorHears("silence");
        assertThat(host.loadersAfterCollection(1)).isEqualTo(1);
    }

    @Test
    void a_disabled_provider_can_be_taken_out_under_it() {
        host.install(Dependents.greeter("1.0.0"));
        host.install(Dependents.visitor());
        host.disable("greeter");
        HostUnderTest.as(() -> host.host().remove("greeter"));

        theVisitorHears("silence");
        assertThat(host.disable("visitor").state()).isEqualTo(PluginState.DISABLED);
    }

    @Test
    void while_the_provider_is_being_taken_out_the_user_can_be_changed_too() throws Exception {
        host.install(Dependents.greeter("1.0.0"));
        host.install(Dependents.visitor());

        CompletableFuture<?> removal = CompletableFuture.supplyAsync(
                () -> HostUnderTest.as(() -> host.host().remove("greeter")));
        host.disable("visitor");
        host.enable("visitor");
        removal.get(20, TimeUnit.SECONDS);

        theVisitorHears("silence");
        assertThat(host.loadersAfterCollection(1)).isEqualTo(1);
    }

    private void theVisitorHears(String words) {
        assertThat(host.status("visitor").state()).isEqualTo(PluginState.READY);
        assertThat(System.getProperty("visitor")).isEqualTo(words);
    }
}
