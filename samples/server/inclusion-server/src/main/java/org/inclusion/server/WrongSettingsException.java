package org.inclusion.server;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** Every setting that is missing or wrong, at once. No value is repeated. */
final class WrongSettingsException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** The environment is wrong: as {@code EX_CONFIG} of sysexits. */
    static final int EXIT_CODE = 78;

    WrongSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
