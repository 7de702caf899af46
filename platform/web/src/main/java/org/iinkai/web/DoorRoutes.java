package org.iinkai.web;

import io.helidon.common.Weighted;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

import org.iinkai.web.door.Answers;
import org.iinkai.web.door.InterfaceGate;
import org.iinkai.web.door.PluginFiles;
import org.iinkai.web.pages.Arrival;
import org.iinkai.web.pages.Assets;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.PasskeyPage;
import org.iinkai.web.pages.PasswordPage;
import org.iinkai.web.pages.SecondStepPage;
import org.iinkai.web.pages.SetupPage;
import org.iinkai.web.pages.SignInPage;
import org.iinkai.web.pages.SignOnPage;
import org.iinkai.web.rest.OpenApi;
import org.iinkai.web.rest.Problems;
import org.iinkai.web.rest.RestHandler;

/** Which path leads where. */
final class DoorRoutes {

    private DoorRoutes() {}

    static HttpRouting.Builder of(DoorSettings settings, DoorParts parts, Handler bridge, Answers answers) {
        return into(HttpRouting.builder(), settings, parts, bridge, answers);
    }

    static HttpRouting.Builder into(
            HttpRouting.Builder routing, DoorSettings settings, DoorParts parts, Handler bridge, Answers answers) {
        Problems problems = new Problems(parts.texts());
        Pages pages = new Pages(parts.texts());
        Arrival arrival = new Arrival(parts.accounts(), settings.isHttps());
        DoorLimits limits = settings.limits();
        Handler rest = new RestHandler(
                parts.rest(), problems, limits.bodyBytes(), path -> Math.max(limits.at(path), limits.pluginBytes()));
        Handler last = new InterfaceGate(bridge, parts.isInterfacePath(), parts.isReady(), answers);
        parts.publicPages().forEach(routing::register);
        return routing.error(Throwable.class, answers)
                .register(new SignInPage(parts.waysIn(), arrival, pages))
                .register(new SecondStepPage(parts.waysIn().entrance(), arrival, pages))
                .register(new PasskeyPage(parts.waysIn().passkeys(), arrival, pages))
                .register(new SignOnPage(parts.waysIn().signOn(), arrival, pages))
                .register(new PasswordPage(parts.waysIn(), arrival, pages))
                .register(new SetupPage(parts.waysIn(), arrival, pages))
                .register(new Assets())
                .any("/api/v1/{+rest}", rest)
                .get("/openapi", new OpenApi(parts.rest(), settings.publicUrl()))
                .get("/plugins/{+rest}", new PluginFiles(parts.files(), answers))
                .addFeature(new Last(last));
    }

    /** Comes after every other route, those of health and metrics (weight 80) included. */
    private record Last(Handler handler) implements HttpFeature, Weighted {

        @Override
        public void setup(HttpRouting.Builder routing) {
            routing.any(handler);
        }

        @Override
        public double weight() {
            return 10;
        }
    }
}
