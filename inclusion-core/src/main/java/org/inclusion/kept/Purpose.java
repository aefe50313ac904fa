package org.inclusion.kept;

/**
 * The reason why data are kept. Each purpose has one legal basis by default, which a public body can take over into
 * its register.
 */
public enum Purpose {
    /** A person learns to do by herself what she wants to do on line, with as much help as is useful. */
    LEARNING("help her to learn what she wants to do on line", LegalBasis.PUBLIC_TASK),
    /** A helper does procedures for a person who is not there, as she allowed, and she can read what was done. */
    HELP_IN_ABSENCE(
            "do procedures for her in her absence, and show her what was done and with which right",
            LegalBasis.PUBLIC_TASK),
    /** She can see who looked, and an auditor can check that only those looked who may. */
    OPENNESS("show her and an auditor who saw and did what", LegalBasis.PUBLIC_TASK),
    /** A person finds a place where somebody else can help. */
    REFERRAL("tell her where else she finds help", LegalBasis.PUBLIC_TASK),
    /** A structure sees how its people are doing, in sums of ten people and more. */
    SUMS("show a structure how its people are doing, ten and more together", LegalBasis.PUBLIC_TASK),
    /** Nobody can stop the service for others. */
    SECURITY("keep the service working for everybody (art. 32 GDPR)", LegalBasis.PUBLIC_TASK),
    /** A person is erased, and stays erased. */
    ERASURE("erase a person, and prove that she stays erased (art. 5-2 and 17 GDPR)", LegalBasis.LEGAL_OBLIGATION),
    /** The tables work. */
    OPERATION("run the tables", LegalBasis.NO_PERSONAL_DATA);

    private final String words;
    private final LegalBasis basis;

    Purpose(String words, LegalBasis basis) {
        this.words = words;
        this.basis = basis;
    }

    /**
     * Says the purpose as a register does.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }

    /**
     * The legal basis of the purpose, by default for a public body.
     *
     * @return the basis
     */
    public LegalBasis basis() {
        return basis;
    }
}
