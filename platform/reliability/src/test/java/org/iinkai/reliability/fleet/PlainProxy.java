package org.iinkai.reliability.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Passes connections on to the first server that takes them, and looks at nothing that goes through. */
final class PlainProxy implements AutoCloseable {

    private static final int PATIENCE = 500;

    private final ServerSocket door;
    private final List<URI> servers;

    private PlainProxy(ServerSocket door, List<URI> servers) {
        this.door = door;
        this.servers = servers;
    }

    static PlainProxy before(URI... servers) {
        try {
            PlainProxy proxy =
                    new PlainProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(servers));
            Thread.ofVirtual().start(proxy::open);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket behind = servers.stream()
                        .flatMap(server -> reached(server).stream())
                        .findFirst()
                        .orElseThrow()) {
            Thread back = Thread.ofVirtual().start(() -> pass(behind, client));
            pass(client, behind);
            back.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Socket> reached(URI server) {
        Socket behind = new Socket();
        try {
            behind.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
            return Optional.of(behind);
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException over) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
