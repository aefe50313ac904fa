package org.inclusion.lti.grade;

/** The right that this library asks for at a platform's Assignment and Grade Services. */
final class GradeScope {

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    /** To say how far somebody is. */
    static final String SCORE = SCOPE + "score";

    /** To list line items, and to make them. */
    static final String LINE_ITEM = SCOPE + "lineitem";

    private GradeScope() {}
}
