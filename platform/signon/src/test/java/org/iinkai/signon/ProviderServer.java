package org.iinkai.signon;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** An OpenID Connect provider on a free port. What it says of people depends on who they are. */
final class ProviderServer implements AutoCloseable {

    static final String SECRET = "s3cret";
    static final String PASSWORD = "password";
    private static final String CLIENT = "spring.security.oauth2.authorizationserver.client.iinkai.";

    private final ConfigurableApplicationContext context;

    private ProviderServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it for a client whose browsers come back to an address. */
    static ProviderServer start(String back) {
        SpringApplication application = new SpringApplication(House.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "warn",
                "spring.main.banner-mode",
                "off",
                CLIENT + "registration.client-id",
                "iinkai",
                CLIENT + "registration.client-secret",
                "{noop}" + SECRET,
                CLIENT + "registration.client-authentication-methods",
                "client_secret_basic",
                CLIENT + "registration.authorization-grant-types",
                "authorization_code",
                CLIENT + "registration.redirect-uris",
                back,
                CLIENT + "registration.scopes",
                "openid,email,profile"));
        return new ProviderServer(application.run());
    }

    URI issuer() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class House {

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    List.of("hanako", "stranger", "unverified", "sure", "othernonce", "otheraudience", "late").stream()
                            .map(House::user)
                            .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    tell(context, context.getPrincipal().getName());
                }
            };
        }

        private static void tell(JwtEncodingContext context, String user) {
            context.getClaims()
                    .claim("email", user + "@example.jp")
                    .claim("email_verified", !user.equals("unverified"));
            switch (user) {
                case "sure" -> context.getClaims().claim("amr", List.of("pwd", "mfa"));
                case "othernonce" -> context.getClaims().claim("nonce", "another");
                case "otheraudience" -> context.getClaims().audience(List.of("another"));
                case "late" ->
                    context.getClaims()
                            .issuedAt(Instant.now().minusSeconds(7200))
                            .expiresAt(Instant.now().minusSeconds(3600));
                default -> {}
            }
        }

        private static UserDetails user(String name) {
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }
    }
}
