package org.iinkai.signon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that signs somebody in at the provider and stops where it would come back to the product. */
final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_HOPS = 8;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Parameters of the address that the provider leads back to. */
    Map<String, String> signIn(URI page, String user) {
        URI here = page;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<String> answer = here.getPath().equals("/login") ? submit(here, user) : get(here);
            URI next = here.resolve(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
            if (!next.getHost().equals(page.getHost())) {
                return parameters(next);
            }
            here = next;
        }
        throw new AssertionError("the provider leads in circles at " + here);
    }

    private HttpResponse<String> submit(URI form, String user) {
        Matcher csrf = CSRF.matcher(get(form).body());
        if (!csrf.find()) {
            throw new AssertionError("no form at " + form);
        }
        String body = "username=" + user + "&password=" + ProviderServer.PASSWORD + "&_csrf="
                + URLEncoder.encode(csrf.group(1), UTF_8);
        return send(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(URI page) {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        client.close();
    }
}
