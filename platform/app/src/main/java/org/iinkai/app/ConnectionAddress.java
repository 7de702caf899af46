package org.iinkai.app;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A database address in either usual form, {@code jdbc:postgresql://host/db?user=..} or {@code
 * postgresql://user:password@host/db}, with the login taken out so that it is never logged.
 */
record ConnectionAddress(String url, String user, String password) {

    static ConnectionAddress parse(String text) {
        String bare = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI uri;
        try {
            uri = URI.create(bare.replaceFirst("^postgres:", "postgresql:"));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("app.failed.database-url");
        }
        if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new CommandFailed("app.failed.database-url");
        }
        String user = "";
        String password = "";
        if (uri.getUserInfo() != null) {
            String[] login = uri.getUserInfo().split(":", 2);
            user = login[0];
            password = login.length > 1 ? login[1] : "";
        }
        List<String> rest = new ArrayList<>();
        for (String pair :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            String value = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
            if (pair.startsWith("user=")) {
                user = value;
            } else if (pair.startsWith("password=")) {
                password = value;
            } else if (!pair.isEmpty()) {
                rest.add(pair);
            }
        }
        String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new ConnectionAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query, user, password);
    }

    /** Never shows the login. */
    @Override
    public String toString() {
        return url;
    }
}
