package org.inclusion.together;

/**
 * One of 24 drawings, two of which both pages of a session show: the helper names them on the telephone, and the
 * learner compares. Each shows one thing that everybody calls by the same word, in French and in English. The pages
 * have the drawings and the words.
 */
public enum Drawing {
    /** An apple. */
    APPLE,
    /** A ball. */
    BALL,
    /** A bell. */
    BELL,
    /** A bicycle. */
    BICYCLE,
    /** A boat. */
    BOAT,
    /** A book. */
    BOOK,
    /** A candle. */
    CANDLE,
    /** A cat. */
    CAT,
    /** A chair. */
    CHAIR,
    /** A cup. */
    CUP,
    /** A fish. */
    FISH,
    /** A flower. */
    FLOWER,
    /** A guitar. */
    GUITAR,
    /** A hat. */
    HAT,
    /** A heart. */
    HEART,
    /** A house. */
    HOUSE,
    /** A key. */
    KEY,
    /** A leaf. */
    LEAF,
    /** A moon. */
    MOON,
    /** A pair of scissors. */
    SCISSORS,
    /** A star. */
    STAR,
    /** A sun. */
    SUN,
    /** A tree. */
    TREE,
    /** An umbrella. */
    UMBRELLA;

    /** How many drawings a helper names. */
    public static final int NAMED = 2;
}
