package org.inclusion.assessment;

/** How much is asked. */
public enum AssessmentMode {
    /** Five questions at the counter, about the area of one wish; three minutes, often spoken. */
    COUNTER(5, false),
    /** Twenty over all areas: one self-report an area, then questions. */
    FULL(20, true);

    private final int length;
    private final boolean beginsWithSelfReports;

    AssessmentMode(int length, boolean beginsWithSelfReports) {
        this.length = length;
        this.beginsWithSelfReports = beginsWithSelfReports;
    }

    /**
     * How many are asked at the most, self-reports included.
     *
     * @return 5 or 20
     */
    public int length() {
        return length;
    }

    /**
     * Whether it begins by asking her what she would say of herself.
     *
     * @return true for {@link #FULL}
     */
    public boolean beginsWithSelfReports() {
        return beginsWithSelfReports;
    }
}
