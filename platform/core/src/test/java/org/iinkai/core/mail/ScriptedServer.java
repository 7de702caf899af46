package org.iinkai.core.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that fails on purpose, which real ones won't do when asked. */
final class ScriptedServer implements AutoCloseable {

    /** What goes wrong. */
    enum Fault {
        BUSY_AT_RECIPIENT,
        UNKNOWN_RECIPIENT,
        GONE_AFTER_CONTENT
    }

    private final ServerSocket socket;
    private final AtomicInteger contents = new AtomicInteger();
    private volatile Fault fault;

    ScriptedServer(Fault fault) {
        this.fault = fault;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void fault(Fault next) {
        fault = next;
    }

    /** How many mails came in whole. */
    int contents() {
        return contents.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client or the test went away
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && fault == Fault.BUSY_AT_RECIPIENT) {
                say(out, "451 4.7.1 try again later");
            } else if (line.startsWith("RCPT") && fault == Fault.UNKNOWN_RECIPIENT) {
                say(out, "550 5.1.1 no such user");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go ahead");
                while (!".".equals(in.readLine())) {
                    // the content
                }
                contents.incrementAndGet();
                return;
            } else {
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
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
