package org.inclusion.card;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes the code on a card, and checks whether a text could be one: six random capital letters and digits that are easy
 * to tell apart on paper and in handwriting. Of each pair that is easily confused one or both are left out ({@code 0 O,
 * 1 I L, 2 Z, 5 S, 8 B, U V}), and so are all vowels, so that no word arises.
 */
public final class CardSigns {

    /** The length of a code: 24⁶ are 191 million. A guessed code shows a step, and nothing about a person. */
    public static final int LENGTH = 6;

    private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWX";

    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private CardSigns() {}

    /**
     * Tells whether a text could stand on a card.
     *
     * @param text any text
     * @return true for six characters of the alphabet, in capitals, without blanks
     */
    public static boolean areSigns(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * Draws the code of a new card.
     *
     * @param random cryptographically secure
     * @return six characters
     */
    public static String drawn(RandomGenerator random) {
        StringBuilder signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }
}
