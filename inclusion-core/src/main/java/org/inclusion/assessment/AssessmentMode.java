package org.inclusion.assessment;

/** How much an assessment asks: a few questions at the counter, or all areas. */
public enum AssessmentMode {
    /** Five questions at the counter, about the area of one wish; three minutes, often spoken. */
    COUNTER(5, false),
    /** Twenty questions over all areas: one self-report an area first. */
    FULL(20, true);

    private final int length;
    private final boolean beginsWithSelfReports;

    AssessmentMode(int length, boolean beginsWithSelfReports) {
        this.length = length;
        this.beginsWithSelfReports = beginsWithSelfReports;
    }

    /**
     * How many questions are asked at most, self-reports included.
     */
    public int length() {
        return length;
    }

    /**
     * Tells whether the assessment begins with one self-report an area.
     */
    public boolean beginsWithSelfReports() {
        return beginsWithSelfReports;
    }
}
