package org.iinkai.bench.mailings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

import org.iinkai.testkit.mail.MailSink.Taken;

/** Hands mails over one after another and remembers nothing: what the server alone takes. */
final class BareClient {

    private BareClient() {}

    static void hand(int port, List<Taken> mails) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            in.readLine();
            say(in, out, "EHLO localhost\r\n");
            for (Taken mail : mails) {
                say(in, out, "MAIL FROM:<" + mail.from() + ">\r\n");
                say(in, out, "RCPT TO:<" + mail.to() + ">\r\n");
                say(in, out, "DATA\r\n");
                say(in, out, mail.content());
            }
            say(in, out, "QUIT\r\n");
        }
    }

    private static void say(BufferedReader in, OutputStream out, String words) throws IOException {
        out.write(words.getBytes(ISO_8859_1));
        out.flush();
        in.readLine();
    }
}
