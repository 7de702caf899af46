package org.iinkai.core.accounts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.accounts.Entrance.Step;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.api.data.Id;
import org.iinkai.core.accounts.FactorMapper.StoredFactor;
import org.iinkai.core.text.QrPicture;
import org.iinkai.core.text.Secrets;

/** Second factors of accounts: authenticators and recovery codes. Methods that change anything run in a transaction. */
final class Factors {

    static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Factors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorMapper factors;
    private final SecretBox box;
    private final Clock clock;
    private final boolean isRequired;
    private final String issuer;

    /**
     * @param isRequired whether holders of all rights need one
     * @param product address of the product, by which authenticators name it
     */
    Factors(FactorMapper factors, SecretBox box, Clock clock, boolean isRequired, URI product) {
        this.factors = factors;
        this.box = box;
        this.clock = clock;
        this.isRequired = isRequired;
        this.issuer = "Iinkai " + Objects.requireNonNullElse(product.getHost(), "");
    }

    /** The step that is asked after a good password; empty when none is. */
    Optional<Step.Kind> asked(Id<?> account) {
        if (isOn(account)) {
            return Optional.of(Step.Kind.CODE);
        }
        return isRequiredOf(account) ? Optional.of(Step.Kind.SET_UP) : Optional.empty();
    }

    SecondFactor.State state(Id<?> account) {
        Optional<StoredFactor> factor = factors.factor(account);
        return new SecondFactor.State(
                factor.flatMap(StoredFactor::setUpAt),
                factor.map(StoredFactor::codesLeft).orElse(0),
                isRequiredOf(account));
    }

    boolean isOn(Id<?> account) {
        return factors.factor(account).flatMap(StoredFactor::setUpAt).isPresent();
    }

    boolean isRequiredOf(Id<?> account) {
        return isRequired && factors.holdsAll(account, LocalDate.now(clock));
    }

    /** Makes a secret that waits for its authenticator. */
    FactorSetUp begin(Id<?> account, String login) {
        String key = Base32.encode(Totp.newKey());
        factors.pend(account, box.close(key, account.toString()));
        return setUp(key, login);
    }

    /** The secret that waits, or a new one. */
    FactorSetUp pending(Id<?> account, String login) {
        return factors.factor(account)
                .flatMap(factor -> opened(factor.pending(), account))
                .map(key -> setUp(key, login))
                .orElseGet(() -> begin(account, login));
    }

    /** Puts the secret that waits in force and makes recovery codes; empty when the code is not its. */
    Optional<List<String>> confirm(Id<?> account, String typed) {
        StoredFactor factor = factors.factor(account).orElse(new StoredFactor("", "", 0, Optional.empty(), 0));
        OptionalLong step = opened(factor.pending(), account)
                .map(key -> Totp.match(Base32.decode(key), digits(typed), clock.instant(), 0))
                .orElse(OptionalLong.empty());
        if (step.isEmpty() || factors.confirm(account, factor.pending(), step.getAsLong(), clock.instant()) == 0) {
            return Optional.empty();
        }
        return Optional.of(renewCodes(account));
    }

    /** What a code turned out to be. */
    enum Accepted {
        NOT,
        CODE,
        RECOVERY_CODE
    }

    /** Uses a code of the authenticator, or a recovery code, up. */
    Accepted accept(Id<?> account, String typed) {
        String digits = digits(typed);
        if (digits.matches("\\d{" + Totp.DIGITS + "}")) {
            return acceptDigits(account, digits) ? Accepted.CODE : Accepted.NOT;
        }
        boolean isGood = factors.useCode(account, recoveryHash(account, typed), clock.instant()) > 0;
        return isGood ? Accepted.RECOVERY_CODE : Accepted.NOT;
    }

    private boolean acceptDigits(Id<?> account, String digits) {
        return factors.factor(account)
                .flatMap(factor -> opened(factor.secret(), account)
                        .map(key -> Totp.match(Base32.decode(key), digits, clock.instant(), factor.lastStep())))
                .filter(OptionalLong::isPresent)
                .filter(step -> factors.use(account, step.getAsLong()) > 0)
                .isPresent();
    }

    List<String> renewCodes(Id<?> account) {
        factors.forgetCodes(account);
        List<String> codes = Stream.generate(Factors::newCode)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> factors.addCode(account, recoveryHash(account, code)));
        return codes;
    }

    /** Takes it off; whether there was one. */
    boolean remove(Id<?> account) {
        factors.forgetCodes(account);
        factors.forgetStepsOf(account);
        return factors.remove(account) > 0;
    }

    private FactorSetUp setUp(String key, String login) {
        String name = encoded(issuer) + ":" + encoded(login);
        String link = "otpauth://totp/" + name + "?secret=" + key + "&issuer=" + encoded(issuer);
        return new FactorSetUp(Base32.grouped(key, " "), link, QrPicture.of(link));
    }

    private Optional<String> opened(String secret, Id<?> account) {
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key = box.open(secret, account.toString());
        if (key.isEmpty()) {
            LOG.error("the second factor of account {} was encrypted with another key", account);
        }
        return key;
    }

    private static String newCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.grouped(Base32.encode(bytes), "-");
    }

    /** Digits in any width, with or without spaces between. */
    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Letters in any case and width; digits that people take for letters count as these. */
    private static String recoveryHash(Id<?> account, String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B')
                .replaceAll("[^A-Z2-7]", "");
        return Secrets.hash(account + " " + letters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
