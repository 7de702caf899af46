package org.iinkai.core.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that send at once. SMTP writes a mail and then the line that ends it: with Nagle's algorithm (RFC 896) that line
 * waits until the server has acknowledged what came before, which servers put off for 40 ms (RFC 1122 4.2.3.2), once a mail.
 */
final class Undelayed {

    private Undelayed() {}

    /** Plain sockets. */
    static SocketFactory plain() {
        return new Plain(SocketFactory.getDefault());
    }

    /** Encrypted sockets. */
    static SSLSocketFactory encrypted() {
        return new Encrypted((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static Socket undelayed(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static final class Plain extends SocketFactory {

        private final SocketFactory sockets;

        private Plain(SocketFactory sockets) {
            this.sockets = sockets;
        }

        @Override
        public Socket createSocket() throws IOException {
            return undelayed(sockets.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return undelayed(sockets.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return undelayed(sockets.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return undelayed(sockets.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return undelayed(sockets.createSocket(host, port, from, fromPort));
        }
    }

    private static final class Encrypted extends SSLSocketFactory {

        private final SSLSocketFactory sockets;

        private Encrypted(SSLSocketFactory sockets) {
            this.sockets = sockets;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return sockets.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return sockets.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket() throws IOException {
            return undelayed(sockets.createSocket());
        }

        @Override
        public Socket createSocket(Socket inner, String host, int port, boolean closesInner) throws IOException {
            return undelayed(sockets.createSocket(inner, host, port, closesInner));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return undelayed(sockets.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return undelayed(sockets.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return undelayed(sockets.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return undelayed(sockets.createSocket(host, port, from, fromPort));
        }
    }
}
