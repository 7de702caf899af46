package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The style sheet and the icon of the door. */
public final class Assets implements HttpService {

    private static final byte[] CSS = Template.of("door.css").html().getBytes(StandardCharsets.UTF_8);
    private static final byte[] ICON = Template.of("favicon.svg").html().getBytes(StandardCharsets.UTF_8);
    private static final String VERSION = version();

    /** Changes with the content, so that browsers may keep it for good. */
    static String cssAddress() {
        return "/assets/door.css?v=" + VERSION;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/assets/door.css", (request, response) -> {
            boolean isCurrent = request.query().first("v").orElse("").equals(VERSION);
            response.header(
                    HeaderNames.CACHE_CONTROL,
                    isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=300");
            send(response, "text/css; charset=utf-8", CSS);
        });
        rules.get("/favicon.svg", (request, response) -> icon(response));
        rules.get("/favicon.ico", (request, response) -> icon(response));
    }

    private static void icon(ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=86400");
        send(response, "image/svg+xml", ICON);
    }

    private static void send(ServerResponse response, String type, byte[] content) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.send(content);
    }

    private static String version() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSS);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
