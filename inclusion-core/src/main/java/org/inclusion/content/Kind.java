package org.inclusion.content;

/**
 * The kinds of things that a pack can name, with the words that its problems use for them: those of the pack format.
 */
enum Kind {
    AREA("area"),
    COMPETENCE("competence"),
    SKILL("skill"),
    GOAL("goal"),
    PATH("path"),
    STEP("step"),
    LESSON("lesson"),
    /** The format {@code inclusion-pack/1} calls an exercise a practice. */
    EXERCISE("practice"),
    TOUR("tour"),
    QUESTION("question"),
    SELF_REPORT("self-report"),
    TERM("term"),
    RESOURCE("resource"),
    WALKTHROUGH("walkthrough"),
    PAPER("paper"),
    KIT("kit"),
    PICTURE("picture"),
    NARRATION("narration");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
