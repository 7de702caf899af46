package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The style sheet, the script and the icon of the door. */
public final class Assets implements HttpService {

    private static final Asset CSS = Asset.of("door.css", "text/css; charset=utf-8");
    private static final Asset SCRIPT = Asset.of("door.js", "text/javascript; charset=utf-8");
    private static final Asset ICON = Asset.of("favicon.svg", "image/svg+xml");

    /** Changes with the content, so that browsers may keep it for good. */
    static String cssAddress() {
        return CSS.address();
    }

    /** Changes with the content, so that browsers may keep it for good. */
    static String scriptAddress() {
        return SCRIPT.address();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/assets/door.css", CSS::sendVersion);
        rules.get("/assets/door.js", SCRIPT::sendVersion);
        rules.get("/favicon.svg", (request, response) -> icon(response));
        rules.get("/favicon.ico", (request, response) -> icon(response));
    }

    private static void icon(ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=86400");
        ICON.send(response);
    }

    @SuppressWarnings("ArrayRecordComponent") // sent as it is; nobody compares assets
    private record Asset(String name, String type, byte[] content, String version) {

        static Asset of(String name, String type) {
            byte[] content = Template.of(name).html().getBytes(StandardCharsets.UTF_8);
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
                return new Asset(name, type, content, HexFormat.of().formatHex(hash, 0, 6));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "/assets/" + name + "?v=" + version;
        }

        void sendVersion(ServerRequest request, ServerResponse response) {
            boolean isCurrent = request.query().first("v").orElse("").equals(version);
            response.header(
                    HeaderNames.CACHE_CONTROL,
                    isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=300");
            send(response);
        }

        void send(ServerResponse response) {
            response.header(HeaderNames.CONTENT_TYPE, type);
            response.send(content);
        }
    }
}
