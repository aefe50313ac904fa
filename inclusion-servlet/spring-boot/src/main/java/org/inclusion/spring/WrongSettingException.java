package org.inclusion.spring;

/**
 * Says in one sentence which setting keeps the library from starting, and in another what to do. Never has a
 * secret's value.
 */
final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    WrongSettingException(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    WrongSettingException(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    /** A sentence that tells the person who starts the application what to do. */
    String remedy() {
        return remedy;
    }
}
