package org.iinkai.host.lifecycle;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds virtual threads by what they run. Each request has one, and no list of them can be asked for. */
final class VirtualThreads {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualThreads.class);
    private static final Pattern HEAD = Pattern.compile("^#(\\d+) \"([^\"]*)\" virtual\\b.*");
    private static final Pattern FRAME = Pattern.compile("^\\s+(?:at )?(?:[^/(]*/)*([^/(]+)\\.[^.(]+\\(.*");

    private VirtualThreads() {}

    /** The names of those that run code of the classes; the number where a thread has no name. */
    static List<String> in(Set<String> classes) {
        try {
            Path folder = Files.createTempDirectory("iinkai-threads");
            Path dump = folder.resolve("dump.txt");
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
                return in(classes, Files.readAllLines(dump));
            } finally {
                Files.deleteIfExists(dump);
                Files.delete(folder);
            }
        } catch (IOException e) {
            LOG.warn("The threads could not be looked through", e);
            return List.of();
        }
    }

    static List<String> in(Set<String> classes, List<String> dump) {
        List<String> found = new ArrayList<>();
        String thread = "";
        for (String line : dump) {
            Matcher head = HEAD.matcher(line);
            if (line.startsWith("#")) {
                thread = head.matches() ? name(head) : "";
            } else if (!thread.isEmpty() && isOf(classes, line)) {
                found.add(thread);
                thread = "";
            }
        }
        return found;
    }

    private static boolean isOf(Set<String> classes, String line) {
        Matcher frame = FRAME.matcher(line);
        return frame.matches() && classes.contains(frame.group(1));
    }

    private static String name(Matcher head) {
        return head.group(2).isEmpty() ? "#" + head.group(1) : head.group(2);
    }
}
