package org.iinkai.web;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.iinkai.api.error.Refused;
import org.iinkai.web.bridge.PushUpgrader;
import org.iinkai.web.door.SecurityHeaders;

/** Sets Helidon up: address, https, probes, push. */
final class DoorServer {

    /** Running requests are awaited before Helidon stops; what remains are idle connections. */
    private static final Duration LAST_BYTES = Duration.ofMillis(500);

    private DoorServer() {}

    static WebServerConfig.Builder of(DoorSettings settings, BooleanSupplier isReady, PushUpgrader push) {
        WebServerConfig.Builder builder = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(LAST_BYTES)
                // without it small answers wait 40 ms for the browser's acknowledgement
                .connectionOptions(options -> options.tcpNoDelay(true))
                .directHandlers(refusals(new SecurityHeaders(settings.isHttps())))
                .addFeature(observation(isReady))
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        .config(Http1Config.create())
                        .addUpgrader(push)
                        .build());
        settings.keystore().ifPresent(keystore -> builder.tls(tls(keystore)));
        return builder;
    }

    private static DirectHandlers refusals(SecurityHeaders headers) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, new HeaderedRefusal(headers));
        }
        return handlers.build();
    }

    private static ObserveFeature observation(BooleanSupplier isReady) {
        HealthObserver health = HealthObserver.builder()
                .details(false)
                .addCheck(
                        () -> HealthCheckResponse.builder()
                                .status(isReady.getAsBoolean())
                                .build(),
                        HealthCheckType.READINESS,
                        "platform")
                .build();
        return ObserveFeature.builder().endpoint("/").addObserver(health).build();
    }

    private static Tls tls(Keystore keystore) {
        try {
            Keys keys = Keys.builder()
                    .keystore(store -> store.keystore(Resource.create(keystore.file()))
                            .passphrase(keystore.password())
                            .keyAlias(keystore.alias())
                            .certChainAlias(keystore.alias()))
                    .build();
            return Tls.builder()
                    .privateKey(keys.privateKey().orElseThrow())
                    .privateKeyCertChain(keys.certChain())
                    .build();
        } catch (RuntimeException e) { // Helidon has many names for a wrong file, password or alias
            Refused refused = new Refused("web.refused.keystore", keystore.file());
            refused.initCause(e);
            throw refused;
        }
    }
}
