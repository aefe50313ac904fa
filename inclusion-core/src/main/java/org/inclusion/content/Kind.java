package org.inclusion.content;

import java.util.Locale;

/** What a pack, or its framework, has that something else may name. */
enum Kind {
    AREA,
    COMPETENCE,
    SKILL,
    GOAL,
    PATH,
    STEP,
    LESSON,
    PRACTICE,
    TOUR,
    QUESTION,
    SELF_REPORT,
    TERM,
    RESOURCE,
    PICTURE,
    RECORDING;

    /** As problems name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
