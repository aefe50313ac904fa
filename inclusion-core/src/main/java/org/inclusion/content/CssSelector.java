package org.inclusion.content;

import java.util.Optional;

/**
 * Reads a CSS selector as a browser's {@code querySelector} would, and says where it stops being one. Names of
 * elements, classes, attributes and pseudo-classes are not looked up. Source: Selectors Level 4, without namespaces
 * and escapes.
 */
final class CssSelector {

    private static final String COMBINATORS = ">+~";
    private static final int END = -1;

    private final String text;
    private int at;

    private CssSelector(String text) {
        this.text = text;
    }

    /** The fault of a selector, with its place from 1; empty where it is right. */
    static Optional<String> problem(String selector) {
        CssSelector read = new CssSelector(selector);
        try {
            read.list();
            if (read.at < selector.length()) {
                throw read.unexpected();
            }
            return Optional.empty();
        } catch (NoSelectorException e) {
            return Optional.of(e.what);
        }
    }

    /** {@code a, b} */
    private void list() throws NoSelectorException {
        complex();
        while (peek() == ',') {
            at++;
            complex();
        }
    }

    /** {@code a > b c} */
    private void complex() throws NoSelectorException {
        blanks();
        compound();
        boolean isOver = false;
        while (!isOver) {
            boolean isParted = blanks();
            if (peek() != END && COMBINATORS.indexOf(peek()) >= 0) {
                at++;
                blanks();
                compound();
            } else if (isParted && beginsSimple()) {
                compound();
            } else {
                isOver = true;
            }
        }
    }

    /** {@code a#b.c[d]:e} */
    private void compound() throws NoSelectorException {
        if (!beginsSimple()) {
            throw unexpected();
        }
        if (peek() == '*') {
            at++;
        } else if (isNameStart(peek())) {
            name();
        }
        while (peek() != END && "#.[:".indexOf(peek()) >= 0) {
            int sign = text.charAt(at++);
            if (sign == '[') {
                attribute();
            } else if (sign == ':') {
                pseudo();
            } else {
                name();
            }
        }
    }

    /** {@code [name]}, {@code [name~="value" i]} */
    private void attribute() throws NoSelectorException {
        blanks();
        name();
        blanks();
        if (peek() != ']') {
            if (peek() != '=') {
                take("~|^$*");
            }
            take("=");
            blanks();
            if (peek() == '"' || peek() == '\'') {
                quoted();
            } else {
                name();
            }
            blanks();
            if (isNameStart(peek())) {
                name();
                blanks();
            }
        }
        take("]");
    }

    /** {@code :first-child}, {@code ::part(x)}, {@code :not(a, b)}, {@code :nth-child(2n + 1)} */
    private void pseudo() throws NoSelectorException {
        if (peek() == ':') {
            at++;
        }
        int begin = at;
        name();
        String function = text.substring(begin, at);
        if (peek() == '(') {
            at++;
            if (function.matches("not|is|where|has")) {
                blanks();
                if (function.equals("has") && peek() != END && COMBINATORS.indexOf(peek()) >= 0) {
                    at++;
                }
                list();
            } else {
                argument();
            }
            blanks();
            take(")");
        }
    }

    private void argument() throws NoSelectorException {
        int begin = at;
        while (peek() != END && "()[]{}\"'".indexOf(peek()) < 0) {
            at++;
        }
        if (text.substring(begin, at).isBlank()) {
            throw unexpected();
        }
    }

    private void quoted() throws NoSelectorException {
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw new NoSelectorException("a quotation mark is not closed, from character " + (at + 1));
        }
        at = end + 1;
    }

    private void name() throws NoSelectorException {
        while (peek() == '-') {
            at++;
        }
        if (!isNameStart(peek())) {
            throw unexpected();
        }
        while (peek() != END && (isNameStart(peek()) || Character.isDigit(peek()) || peek() == '-')) {
            at++;
        }
    }

    private boolean beginsSimple() {
        return peek() != END && ("#.[:*".indexOf(peek()) >= 0 || isNameStart(peek()));
    }

    private static boolean isNameStart(int sign) {
        return sign == '_' || sign >= 0x80 || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private boolean blanks() {
        int begin = at;
        while (peek() != END && Character.isWhitespace(peek())) {
            at++;
        }
        return at > begin;
    }

    private void take(String signs) throws NoSelectorException {
        if (peek() == END || signs.indexOf(peek()) < 0) {
            throw unexpected();
        }
        at++;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private NoSelectorException unexpected() {
        return new NoSelectorException(
                at < text.length()
                        ? "\"" + text.charAt(at) + "\" at character " + (at + 1)
                        : "it ends too early, after \"" + text + "\"");
    }

    private static final class NoSelectorException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String what;

        NoSelectorException(String what) {
            super(what);
            this.what = what;
        }
    }
}
