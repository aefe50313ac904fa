package org.inclusion.kept;

/**
 * One kind of everything that the library keeps, for the register and the impact assessment: which data, for which
 * purpose and on which legal basis, for how long, and who receives them. Each room has its own, beside its rows; the
 * library names them all. The table in {@code docs/privacy.md} is printed from them. A test fails where a column of the
 * database belongs to none. Immutable.
 *
 * <pre>{@code
 * for (KeptData kept : inclusion.keptData()) {
 *     register.add(kept.data(), kept.purpose().words(), kept.purpose().basis().words(), kept.term(), kept.recipients());
 * }
 * }</pre>
 *
 * @param name its name in the table: {@code EVIDENCE}
 * @param data which data, in a few words, in which "she" is the learner
 * @param purpose the reason why the data are kept, with its legal basis
 * @param term for how long the data are kept with the standard settings, in a few words
 * @param recipients who receives the data, in a few words
 */
public record KeptData(String name, String data, Purpose purpose, String term, String recipients) implements OpenKind {

    /** The term of what leaves with the learner. */
    public static final String WITH_HER =
            "with her: two years after the last contact, or when she asks; a structure may choose otherwise";

    /** The recipients of most that is kept about a learner. */
    public static final String HER_AND_HELPERS = "herself, and the helpers who accompany her";

    /** The people who acted, in rows of every room. */
    public static final KeptData WHO_ACTED = new KeptData(
            "WHO_ACTED",
            "the opaque id of the helper who noted or gave something",
            Purpose.LEARNING,
            "with the learner; an alias once the helper is erased",
            HER_AND_HELPERS);

    /** Rows that the tables themselves need. */
    public static final KeptData OPERATION = new KeptData(
            "OPERATION",
            "the version of the tables, which server does a piece of work, which keys the host has, and the platforms whose people"
                    + " come in",
            Purpose.OPERATION,
            "while the library is used",
            "operators");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
     */
    public KeptData {
        OpenKind.checked("a kind of kept data", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
