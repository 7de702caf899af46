package org.iinkai.testkit.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * A mail server on this machine that takes whatever comes, keeps nothing, and tells of each mail before it says so to the
 * sender.
 */
public final class MailSink implements AutoCloseable {

    private static final int WAITING = 50;

    private final ServerSocket socket;
    private final Consumer<Taken> onTaken;

    /**
     * A mail that came in whole.
     *
     * @param from return path
     * @param to address
     * @param id its Message-ID
     * @param content as it was sent, with the line that ends it
     */
    public record Taken(String from, String to, String id, String content) {}

    private MailSink(Consumer<Taken> onTaken) throws IOException {
        this.socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        this.onTaken = onTaken;
    }

    /** Opens one on a free port. */
    public static MailSink open(Consumer<Taken> onTaken) {
        try {
            MailSink sink = new MailSink(onTaken);
            Thread.ofVirtual().name("mail sink").start(sink::serve);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().name("mail sink").start(() -> talk(client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            OutputStream out = client.getOutputStream();
            String from = "";
            String to = "";
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("MAIL")) {
                    from = address(line);
                } else if (line.startsWith("RCPT")) {
                    to = address(line);
                }
                if (line.startsWith("DATA")) {
                    say(out, "354 go ahead");
                    onTaken.accept(content(in, from, to));
                }
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the sender went away
        }
    }

    private static Taken content(BufferedReader in, String from, String to) throws IOException {
        StringBuilder content = new StringBuilder();
        String id = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, "Message-ID:".length())) {
                id = line.substring("Message-ID:".length()).strip();
            }
            content.append(line).append("\r\n");
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the content did not end");
        }
        return new Taken(from, to, id, content.append(".\r\n").toString());
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
