package org.inclusion.operator;

/** Thrown where a command cannot be done like this. The message is one line, and names the culprit. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUseException(String message) {
        super(message);
    }
}
