package org.inclusion.lti.check;

/**
 * What a check of a platform found about one subject.
 *
 * @param subject what was asked about, in two words at most: {@code clock}
 * @param verdict whether it is right
 * @param text what was seen and, where it is not right, the setting that mends it: of ours, or of the platform
 */
public record Finding(String subject, Verdict verdict, String text) {

    /** What is known of a subject. */
    public enum Verdict {
        /** It was seen to be right. */
        RIGHT,
        /** It was seen to be wrong. */
        WRONG,
        /** It cannot be seen from here: somebody has to look. */
        UNSEEN
    }

    static Finding right(String subject, String text) {
        return new Finding(subject, Verdict.RIGHT, text);
    }

    static Finding wrong(String subject, String text) {
        return new Finding(subject, Verdict.WRONG, text);
    }

    static Finding unseen(String subject, String text) {
        return new Finding(subject, Verdict.UNSEEN, text);
    }
}
