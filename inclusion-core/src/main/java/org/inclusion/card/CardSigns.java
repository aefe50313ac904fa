package org.inclusion.card;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes the characters that stand on a card, and tells whether a text could be such characters: capital letters and digits, picked at random, that a tired eye tells
 * apart, on paper and in handwriting. Of each pair that is easily confused one or both are left out ({@code 0 O, 1 I L, 2 Z, 5
 * S, 8 B, U V}), and so are all vowels, so that no word arises.
 */
public final class CardSigns {

    /** How many signs a card has: 24⁶ are 191 million cards, of which a guess would find one that tells nothing of anybody. */
    public static final int LENGTH = 6;

    private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWX";

    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private CardSigns() {}

    /**
     * Tells whether a text could stand on a card.
     *
     * @param text any text
     * @return true for six of the signs, in capitals, without blanks
     */
    public static boolean areSigns(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * Draws the signs of a new card.
     *
     * @param random not to be foreseen
     * @return six signs
     */
    public static String drawn(RandomGenerator random) {
        StringBuilder signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }
}
