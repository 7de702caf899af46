package org.iinkai.app.develop;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.iinkai.app.CommandFailed;
import org.iinkai.app.storage.ServerFile;

/** The demo in a process of its own, which ends with this one. */
final class DemoProcess {

    private static final int LONGEST_START_SECONDS = 180;

    private DemoProcess() {}

    /**
     * Starts it with the Java, the options and the libraries of this process, and waits until it answers.
     *
     * @throws CommandFailed when it does not come up; it has said why
     */
    static ServerFile start(Path data, Optional<String> port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.iinkai.app.Main", "demo"));
        command.addAll(List.of("--data", data.toString()));
        port.ifPresent(number -> command.addAll(List.of("--port", number)));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(process)));
            return await(process, data);
        } catch (IOException e) {
            throw new CommandFailed("app.failed.dev-demo", data.toString());
        }
    }

    private static ServerFile await(Process process, Path data) {
        for (int second = 0; second < LONGEST_START_SECONDS && process.isAlive(); second++) {
            Optional<ServerFile> server = ServerFile.find(data);
            if (server.isPresent()) {
                return server.get();
            }
            try {
                process.waitFor(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new CommandFailed("app.failed.dev-demo", data.toString());
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
