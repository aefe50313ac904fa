package org.inclusion.lti.grade;

import org.inclusion.annotation.Internal;

/** The right that this library asks for at a platform's Assignment and Grade Services. */
@Internal
public final class GradeScope {

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    /** To say how far somebody is. */
    public static final String SCORE = SCOPE + "score";

    /** To list line items, and to make them. */
    static final String LINE_ITEM = SCOPE + "lineitem";

    private GradeScope() {}
}
