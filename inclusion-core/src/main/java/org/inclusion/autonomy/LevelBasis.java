package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;

/** The part that a piece of evidence plays behind a level. All of them move the belief; an act alone founds a level. */
@Internal
public enum LevelBasis {
    /** A practice, an observation or a settlement: something that she did, or that a person with insight rated. */
    ACT,
    /** A practice at home with a card, where nobody saw how: it counts, and founds no level. */
    AT_HOME,
    /** An answer to a question: it counts, and founds no level. */
    ANSWER,
    /** What she says of herself: it counts towards no level. */
    SELF_REPORT;

    /** The basis that evidence is, if it says something of ability. */
    public static LevelBasis of(Evidence evidence) {
        if (evidence instanceof Answer) {
            return ANSWER;
        }
        if (evidence instanceof SelfReport) {
            return SELF_REPORT;
        }
        return evidence instanceof Practice practice && practice.header().channel() == Channel.HOME ? AT_HOME : ACT;
    }

    /** Whether it is one of the acts that a level needs. */
    boolean countsAsAct() {
        return this != SELF_REPORT;
    }
}
