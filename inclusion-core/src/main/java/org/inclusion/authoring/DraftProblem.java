package org.inclusion.authoring;

import org.inclusion.words.Reason;

/**
 * Something to be put right in a draft, and where it stands.
 *
 * @param block the number of the part, from 1; 0 for the draft as a whole
 * @param isMistake whether the draft cannot be published with it; else somebody who learns would miss something
 * @param reason what is wrong, for the helper who writes
 */
public record DraftProblem(int block, boolean isMistake, Reason reason) {

    static DraftProblem mistake(int block, String code) {
        return new DraftProblem(block, true, Reason.of("draft.problem." + code));
    }

    static DraftProblem gap(int block, String code) {
        return new DraftProblem(block, false, Reason.of("draft.problem." + code));
    }
}
