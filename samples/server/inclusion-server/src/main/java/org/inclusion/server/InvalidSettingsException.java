package org.inclusion.server;

import java.util.List;

/** Every variable that is missing or wrong, at once. */
final class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
