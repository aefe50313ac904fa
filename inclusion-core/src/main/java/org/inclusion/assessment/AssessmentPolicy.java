package org.inclusion.assessment;

/**
 * The settings by which an assessment chooses its questions and stops: how gently it begins, how it spreads the questions of a bank over
 * people, and when enough is known. A host may set them.
 *
 * @param gentle how likely the first questions are answered rightly at the least, where the bank has such questions, from 0 below 1; with 0, no question is gentle
 * @param gentleQuestions how many first questions are gentle, 0 or more
 * @param candidates among how many of the best questions a hash of the assessment's id chooses the first question, 1 or more.
 *     There is one candidate less for each later question, but questions within 3 % of the best stay candidates, up to this
 *     number. So the bank is spread over people, and a reload asks the same question
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
     * The default: each of the first five questions is answered rightly with a probability of .7 or more; the first question is
     * one of the three best and the second one of the two best; the assessment stops when a further question is worth less than
     * .004.
     */
    public static AssessmentPolicy standard() {
        return new AssessmentPolicy(.7, 5, 3, StopRule.valueOfInformation(.004));
    }
}
