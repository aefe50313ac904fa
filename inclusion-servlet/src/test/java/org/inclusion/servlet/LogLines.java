package org.inclusion.servlet;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is written to the log meanwhile. The tests' logger writes to the standard error, wherever that leads at
 * the moment.
 */
final class LogLines implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    LogLines() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    /** The lines that hold a text. */
    List<String> with(String text) {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(text))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
