package org.inclusion.kept;

import java.util.regex.Pattern;
import org.inclusion.annotation.Internal;

/**
 * A kind that each room may add to: a constant beside the room. It is written down by its name; a name that no room has
 * any more, or not yet, is kept and shown like another.
 */
@Internal
public interface OpenKind {

    Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** How it is written down. */
    String name();

    /** Whether a text can be the name of a kind. */
    static boolean isName(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * Checks a name: separators of a list of names are never a part of it.
     *
     * @param what what has the name, for the error
     * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
     */
    static String checked(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    what + " needs a name of capital letters, digits and low lines, and got: " + name);
        }
        return name;
    }
}
