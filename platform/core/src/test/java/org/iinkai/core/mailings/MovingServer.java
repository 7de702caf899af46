package org.iinkai.core.mailings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A mail server that answers as told, and says what it took and from how many connections. */
final class MovingServer implements AutoCloseable {

    /** What it does with a mail. */
    enum Answer {
        TAKE,
        CLOSE_AT_SENDER,
        LATER_AT_RECIPIENT,
        NEVER_AT_RECIPIENT,
        LATER_AFTER_CONTENT,
        NEVER_AFTER_CONTENT,
        LOST_IN_CONTENT,
        LOST_AFTER_CONTENT,
        SILENT_AFTER_CONTENT
    }

    private final ServerSocket socket;
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final Queue<String> ids = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answer usual = Answer.TAKE;
    private volatile IntConsumer onTaken = count -> {};

    MovingServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it does with the next mails, one after another. */
    void answers(Answer... answers) {
        next.addAll(List.of(answers));
    }

    /** What it does with all others. */
    void usually(Answer answer) {
        usual = answer;
    }

    /** Called before it says that it took a mail, with their number. */
    void onTaken(IntConsumer action) {
        onTaken = action;
    }

    /** Addresses it took mail for, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** Message ids of all content that came in whole. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            String to = "";
            Answer answer = usual;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("MAIL")) {
                    Answer told = next.poll();
                    answer = told == null ? usual : told;
                    if (answer == Answer.CLOSE_AT_SENDER) {
                        say(out, "421 4.3.2 shutting down");
                        return;
                    }
                    say(out, "250 ok");
                } else if (line.startsWith("RCPT")) {
                    to = line.replaceAll(".*<|>.*", "");
                    say(
                            out,
                            answer == Answer.LATER_AT_RECIPIENT
                                    ? "451 4.7.1 try again later"
                                    : answer == Answer.NEVER_AT_RECIPIENT ? "550 5.1.1 no such user" : "250 ok");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go ahead");
                    if (!content(in, out, to, answer)) {
                        return;
                    }
                } else {
                    say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client or the test went away
        }
    }

    private boolean content(BufferedReader in, OutputStream out, String to, Answer answer)
            throws IOException, InterruptedException {
        if (answer == Answer.LOST_IN_CONTENT) {
            in.readLine();
            return false;
        }
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                ids.add(line.substring("Message-ID:".length()).strip());
            }
        }
        switch (answer) {
            case LOST_AFTER_CONTENT -> {
                return false;
            }
            case SILENT_AFTER_CONTENT -> over.await();
            case LATER_AFTER_CONTENT -> say(out, "452 4.2.2 no room");
            case NEVER_AFTER_CONTENT -> say(out, "554 5.7.1 refused");
            default -> {
                taken.add(to);
                onTaken.accept(taken.size());
                say(out, "250 taken");
            }
        }
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        over.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
