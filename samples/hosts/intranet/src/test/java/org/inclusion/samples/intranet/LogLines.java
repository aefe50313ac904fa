package org.inclusion.samples.intranet;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The lines of level WARN and above that are written to the log meanwhile: by the library, by way of the demo's logger,
 * which writes to the standard error; and by the provider and the container, by way of the JDK's.
 */
final class LogLines implements AutoCloseable {

    /** Kept, because the JDK forgets the handlers of a logger that nobody holds. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                logged.add(line.getLevel() + " " + line.getLoggerName() + " " + line.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    LogLines() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        EVERYTHING.addHandler(handler);
    }

    /** The lines so far, but for a text. */
    List<String> without(String text) {
        List<String> lines = new ArrayList<>(logged);
        written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .forEach(lines::add);
        return lines.stream().filter(line -> !line.contains(text)).toList();
    }

    @Override
    public void close() {
        EVERYTHING.removeHandler(handler);
        System.setErr(before);
    }
}
