package org.inclusion.server;

import java.util.List;

/** Every setting that is missing or wrong, at once. No value is repeated. */
final class WrongSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
