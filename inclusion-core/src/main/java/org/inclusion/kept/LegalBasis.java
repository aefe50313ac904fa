package org.inclusion.kept;

/**
 * Why the law allows the data to be used, by article 6 of the GDPR. A public body that helps people uses them for its
 * task; a private body names its own basis in its register. A learner's "yes" before some questions is not the consent
 * of article 6: it is the agreement that good professional practice asks for, and it can be withheld without
 * any effect.
 */
public enum LegalBasis {
    /** A task carried out in the public interest. */
    PUBLIC_TASK("public task, art. 6-1-e GDPR"),
    /** A duty that the GDPR itself lays on the host. */
    LEGAL_OBLIGATION("legal obligation, art. 6-1-c GDPR"),
    /** No basis is needed: the rows are about nobody. */
    NO_PERSONAL_DATA("none needed: no personal data");

    private final String words;

    LegalBasis(String words) {
        this.words = words;
    }

    /**
     * Says the basis as a register does.
     *
     * @return a few words with the article
     */
    public String words() {
        return words;
    }
}
