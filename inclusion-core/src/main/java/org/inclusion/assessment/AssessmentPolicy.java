package org.inclusion.assessment;

/**
 * How an assessment asks: how gently, how spread, and when it stops by itself.
 *
 * @param gentle how likely the first questions are answered rightly at the least, from 0 below 1; 0 asks for nothing
 * @param gentleQuestions how many first questions are gentle, 0 or more
 * @param candidates among how many of the best questions a hash of the assessment's id chooses the first one, 1 or more;
 *     one less for each later one, but for those within 3 % of the best, which stand in for it as long as there are no more
 *     than so many. The bank is spread over people, and a reload asks the same
 * @param stop when enough is known; the assessment's length and the person stop it in any case
 */
public record AssessmentPolicy(double gentle, int gentleQuestions, int candidates, StopRule stop) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming what is out of range
     */
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
     * The first five questions are likely answered rightly by seven in ten; the first is one of the three best and the second one
     * of the two best; it stops when a further question is worth less than .004.
     *
     * @return the default policy
     */
    public static AssessmentPolicy standard() {
        return new AssessmentPolicy(.7, 5, 3, StopRule.valueOfInformation(.004));
    }
}
