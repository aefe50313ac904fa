package org.inclusion.formats;

import java.util.List;

/** Thrown where a column mapping cannot be used for a file. Nothing of the file was given to anybody. */
public final class WrongColumnsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    WrongColumnsException(List<String> mistakes) {
        super("the column mapping cannot be used: " + String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Every mistake of the mapping, a sentence each that names the field; at least one, and 101 at most. */
    public List<String> mistakes() {
        return mistakes;
    }
}
