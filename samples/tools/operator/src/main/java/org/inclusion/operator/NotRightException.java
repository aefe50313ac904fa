package org.inclusion.operator;

/** Thrown where what was found is not as it should be. The message is one line, and says the way out. */
final class NotRightException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotRightException(String message) {
        super(message);
    }
}
