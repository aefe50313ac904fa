package org.inclusion.content;

/**
 * How hard an author finds a skill or a question, in one of five words. The numbers follow: on the logistic scale, on
 * which the library measures, a learner in the middle has an even chance at {@code MEDIUM}, besides what guessing adds.
 */
enum Difficulty {
    VERY_EASY(-2),
    EASY(-1),
    MEDIUM(0),
    HARD(1),
    VERY_HARD(2);

    /**
     * How sharply an item tells people apart for which an author says only how hard it is: that of the delivered packs.
     */
    static final double DISCRIMINATION = 1.2;

    private final double logit;

    Difficulty(double logit) {
        this.logit = logit;
    }

    double logit() {
        return logit;
    }
}
