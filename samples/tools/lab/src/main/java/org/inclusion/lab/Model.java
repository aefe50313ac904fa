package org.inclusion.lab;

/** The kinds of answers. Named as on the command line. */
enum Model {
    /** Right or wrong: two-parameter logistic. */
    TWO_PL("2pl", 1),
    /** Ordered categories: graded response. */
    GRM("grm", 20);

    private final String text;
    private final int highestCategory;

    Model(String text, int highestCategory) {
        this.text = text;
        this.highestCategory = highestCategory;
    }

    int highestCategory() {
        return highestCategory;
    }

    @Override
    public String toString() {
        return text;
    }
}
