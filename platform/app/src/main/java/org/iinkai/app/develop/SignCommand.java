package org.iinkai.app.develop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Locale;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.app.storage.PrivateFile;
import org.iinkai.host.trust.Keys;
import org.iinkai.host.trust.Signatures;

/** {@code plugin key NAME} and {@code plugin sign JAR --key FILE}: makes keys, and signatures beside jars. */
public final class SignCommand {

    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command that prints in a language. */
    public SignCommand(Texts texts, Locale locale, PrintStream out) {
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Makes {@code NAME.key}, which only its owner can read, and {@code NAME.pem} for those who are to trust it.
     *
     * @throws CommandFailed when one of them is there already
     */
    public void key(String name, Path folder) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")) {
            throw new CommandFailed("app.failed.key-name", name);
        }
        Path secret = folder.resolve(name + ".key");
        Path open = folder.resolve(name + Keys.PUBLIC);
        try {
            if (Files.exists(secret)) {
                throw new FileAlreadyExistsException(secret.toString());
            }
            Keys.Texts pair = Keys.make();
            Files.createDirectories(folder);
            Files.writeString(open, pair.publicKey(), US_ASCII, StandardOpenOption.CREATE_NEW);
            PrivateFile.write(secret, pair.privateKey());
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailed("app.failed.key-exists", String.valueOf(e.getMessage()));
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandFailed("app.failed.key-write", folder, String.valueOf(e.getMessage()));
        }
        out.println(texts.text(locale, "app.plugin.key", secret, open));
    }

    /** Writes the signature of a jar beside it. */
    public void sign(Path jar, Path key) {
        if (!Files.isReadable(jar)) {
            throw new CommandFailed("app.failed.read-file", jar);
        }
        Path signature = jar.resolveSibling(jar.getFileName() + Signatures.SUFFIX);
        try {
            String made = Signatures.sign(Files.readAllBytes(jar), Keys.privateKey(Files.readString(key)));
            Files.writeString(signature, made + "\n", US_ASCII);
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandFailed("app.failed.sign", jar, key, String.valueOf(e.getMessage()));
        }
        out.println(texts.text(locale, "app.plugin.signed", signature));
    }
}
