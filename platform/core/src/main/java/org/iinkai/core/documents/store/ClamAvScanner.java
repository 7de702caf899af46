package org.iinkai.core.documents.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.Refused;

/** Asks a ClamAV daemon, sending it the file piece by piece (INSTREAM). Without its answer nothing is taken in. */
public final class ClamAvScanner implements Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAvScanner.class);
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE = 60_000;
    private static final int ANSWER_MOST = 4096;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;

    /** The daemon that listens there. */
    public ClamAvScanner(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Optional<String> find(Path file) {
        String answer = ask(file);
        if (answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length())
                    .strip());
        }
        if (!answer.endsWith("OK")) {
            LOG.error("The scanner could not look into a file: {}", answer);
            throw new Refused("core.refused.file-not-scanned").at("file");
        }
        return Optional.empty();
    }

    private String ask(Path file) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            send(file, out);
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(ANSWER_MOST), US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            LOG.error("The scanner at {}:{} does not answer: {}", host, port, e.getMessage());
            throw new Refused("core.refused.file-not-scanned").at("file");
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
    }
}
