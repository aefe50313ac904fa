package org.inclusion.content;

/** What kind of thing an item or a file of a pack names, and what a problem calls it: by the words of the pack format. */
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
