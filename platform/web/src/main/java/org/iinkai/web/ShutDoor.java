package org.iinkai.web;

import org.iinkai.web.bridge.ServletBridge;

/** The user interface without a port: views can be made, nobody comes in. For checks. */
public final class ShutDoor implements AutoCloseable {

    private final ServletBridge bridge;

    private ShutDoor(ServletBridge bridge) {
        this.bridge = bridge;
    }

    /** Starts the servlet and what it needs. */
    public static ShutDoor start(ServletContent content) {
        ServletBridge bridge = new ServletBridge(ServletRoom.of(content, false), path -> 0);
        bridge.start();
        return new ShutDoor(bridge);
    }

    @Override
    public void close() {
        bridge.close();
    }
}
