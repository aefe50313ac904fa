package org.inclusion.assessment;

/**
 * The settings by which an assessment chooses its questions and stops: how gently it begins, how it spreads the
 * questions of a bank over people, and when enough is known. A host may set them.
 *
 * @param gentle the lowest probability of a right answer for a gentle question, where the bank has such questions; at
 *     least 0 and below 1. With 0, no question is gentle
 * @param gentleQuestions how many questions at the beginning are gentle, 0 or more
 * @param candidates the number of best questions among which a hash of the assessment's id chooses the first question,
 *     1 or more. Each later question has one candidate fewer, but questions within 3 % of the best stay candidates, up
 *     to this number. So different people are asked different questions, and a reload asks the same question
 * @param stop when enough is known; the assessment's length and the learner stop it in any case
 */
public record AssessmentPolicy(double gentle, int gentleQuestions, int candidates, StopRule stop) {

    /** @throws IllegalArgumentException naming what is out of range */
    public AssessmentPolicy {
        if (!(gentle >= 0 && gentle < 1)) {
            throw new IllegalArgumentException("gentle must be from 0 below 1, not " + gentle);
        }
        if (gentleQuestions < 0) {
            throw new IllegalArgumentException("gentleQuestions must be 0 or more, not " + gentleQuestions);
        }
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be 1 or more, not " + candidates);
        }
    }

    /**
     * The default: each of the first five questions has a probability of .7 or more of a right answer; the first
     * question is one of the three best and the second one of the two best; the assessment stops when a further
     * question would raise the expected probability of the right level by less than .004.
     */
    public static AssessmentPolicy standard() {
        return new AssessmentPolicy(.7, 5, 3, StopRule.valueOfInformation(.004));
    }
}
