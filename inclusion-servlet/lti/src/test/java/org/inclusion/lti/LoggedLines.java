package org.inclusion.lti;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the entrance logs, from warnings on. */
final class LoggedLines {

    private static final int WARNINGS = 30;

    private LoggedLines() {}

    /** The lines of the library while some work runs. */
    static List<String> of(Runnable work) {
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int quiet = logsFrom(WARNINGS);
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(usual);
            logsFrom(quiet);
        }
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("org.inclusion"))
                .toList();
    }

    /** The tests log errors alone, and slf4j-simple has no other way to change that; answers the level before. */
    private static int logsFrom(int level) {
        try {
            Logger logger = LoggerFactory.getLogger("org.inclusion.lti");
            Field field = logger.getClass().getDeclaredField("currentLogLevel");
            field.setAccessible(true);
            int before = field.getInt(logger);
            field.setInt(logger, level);
            return before;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
