package org.inclusion.operator;

/** Something ended the work on the way. The cause is what; the message is one line, and says how to go on. */
final class EndedEarlyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EndedEarlyException(String message, Throwable cause) {
        super(message, cause);
    }
}
