package org.inclusion.operator;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far it is, how fast it goes and how long it will take: a line a second for a person, a line a minute for a file.
 */
final class ProgressLines {

    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter err;
    private final String what;
    private final long all;
    private final long pause;
    private final LongSupplier nanos;
    private final long began;
    private long last;

    /**
     * @param err where to
     * @param what what is counted
     * @param all how many there are; 0 if nobody knows
     */
    ProgressLines(PrintWriter err, String what, long all) {
        this(err, what, all, isTerminal() ? SECOND : 60 * SECOND, System::nanoTime);
    }

    ProgressLines(PrintWriter err, String what, long all, long pause, LongSupplier nanos) {
        this.err = err;
        this.what = what;
        this.all = all;
        this.pause = pause;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.last = began;
    }

    /** Tells that so many are done. */
    void done(long done) {
        long now = nanos.getAsLong();
        if (now - last >= pause) {
            last = now;
            err.println(line(done, now - began));
        }
    }

    private String line(long done, long took) {
        double rate = (double) done * SECOND / took;
        String line = String.format(Locale.ROOT, "%,d", done)
                + (all > 0 ? String.format(Locale.ROOT, " of %,d", all) : "") + " " + what
                + String.format(Locale.ROOT, ", %,.0f a second", rate);
        return all > done && rate > 0 ? line + ", " + time((long) Math.ceil((all - done) / rate)) + " left" : line;
    }

    private static String time(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200 ? (seconds + 59) / 60 + " min" : (seconds + 3_599) / 3_600 + " h";
    }

    /** From JDK 22 on there may be a console without a terminal, and a method that says so. */
    @SuppressWarnings("SystemConsoleNull") // that is what is looked into
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
