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
import java.util.function.BooleanSupplier;

import org.iinkai.api.error.Refused;
import org.iinkai.web.bridge.PushUpgrader;
import org.iinkai.web.bridge.ServletBridge;
import org.iinkai.web.door.Callers;
import org.iinkai.web.door.SecurityHeaders;
import org.iinkai.web.door.SessionCookie;
import org.iinkai.web.visit.Visits;

/** The one port through which everything goes: pages, REST, downloads, push, probes. */
public final class FrontDoor implements AutoCloseable {

    private final WebServer server;
    private final ServletBridge bridge;
    private final PushUpgrader push;

    private FrontDoor(WebServer server, ServletBridge bridge, PushUpgrader push) {
        this.server = server;
        this.bridge = bridge;
        this.push = push;
    }

    /**
     * Opens the door.
     *
     * @throws Refused with {@code web.refused.port-taken} when another program has the port, and with a sentence of its
     *     own when the keystore or the address is wrong
     */
    public static FrontDoor open(DoorSettings settings, DoorParts parts) {
        PortProbe.check(settings.host(), settings.port());
        ServletBridge bridge = new ServletBridge(
                ServletRoom.of(parts.content(), settings.isHttps()),
                settings.limits().bodyBytes());
        Visits visits = new Visits(settings.trustedProxies());
        SessionCookie cookie = new SessionCookie(settings.isHttps());
        Callers callers = new Callers(parts.accounts(), parts.control(), cookie, settings.publicUrl());
        PushUpgrader push = new PushUpgrader(bridge, visits, callers);
        WebServerConfig.Builder builder = server(settings);
        builder.addFeature(observation(parts.isReady()));
        builder.addConnectionSelector(Http1ConnectionSelector.builder()
                .config(Http1Config.create())
                .addUpgrader(push)
                .build());
        builder.routing(DoorRoutes.of(settings, parts, bridge, visits, callers));
        WebServer server = builder.build();
        bridge.start();
        start(server, bridge, settings);
        parts.accounts().onSessionEnd(push::endSession);
        return new FrontDoor(server, bridge, push);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests, lets running ones finish within the grace period, then ends the user interface. */
    @Override
    public void close() {
        push.hangUp();
        bridge.hangUp();
        server.stop();
        bridge.close();
    }

    private static WebServerConfig.Builder server(DoorSettings settings) {
        WebServerConfig.Builder builder = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.limits().grace())
                // without it small answers wait 40 ms for the browser's acknowledgement
                .connectionOptions(options -> options.tcpNoDelay(true))
                .directHandlers(refusals(new SecurityHeaders(settings.isHttps())));
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

    private static void start(WebServer server, ServletBridge bridge, DoorSettings settings) {
        server.start();
        if (!server.isRunning()) {
            bridge.close();
            throw PortProbe.failed(settings.port(), settings.host());
        }
    }
}
