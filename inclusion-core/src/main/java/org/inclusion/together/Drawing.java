package org.inclusion.together;

/**
 * One of 24 drawings, by which a learner's page finds the session of the helper to whom she is speaking by telephone: the helper names
 * four drawings, and the learner touches the same four. Each shows one thing that everybody calls by the same word, in French and in
 * English. The pages have the drawings and the words.
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
    public static final int NAMED = 4;
}
