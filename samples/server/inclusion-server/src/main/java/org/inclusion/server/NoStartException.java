package org.inclusion.server;

import java.util.List;

/** Says in sentences why the server does not start, all of them at once. No value of a setting is repeated. */
final class NoStartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The settings are wrong: {@code EX_CONFIG} of sysexits. */
    private static final int WRONG_SETTINGS = 78;

    private final int exitCode;

    private NoStartException(String problems, int exitCode) {
        super(problems);
        this.exitCode = exitCode;
    }

    /** The settings that are missing or wrong, a sentence for each. */
    static NoStartException because(List<String> settings) {
        return new NoStartException(String.join(System.lineSeparator(), settings), WRONG_SETTINGS);
    }

    /** What is wrong with the tables. */
    static NoStartException because(String tables) {
        return new NoStartException(tables, 1);
    }

    /** The exit code of a start that failed with an exception. */
    static int exitCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoStartException known) {
                return known.exitCode;
            }
        }
        return 1;
    }
}
