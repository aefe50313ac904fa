package org.inclusion.lab.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.evidence.Help;
import org.junit.jupiter.api.Test;

class CautiousLevelTest {

    private final AutonomyPolicy policy = AutonomyPolicy.standard();

    @Test
    void theCautiousReadOutErrsTowardsMoreHelp() {
        LevelProbabilities torn = policy.levels(.1, .9);
        assertThat(torn.mostProbable(), equalTo(Help.SUPPORTED));
        assertThat(CautiousLevel.of(torn, 2), equalTo(Help.TOGETHER));
    }

    /** Surely between the two, a level too high costs as much as one too low: then the one with more help is taken. */
    @Test
    void ofTwoLevelsAsGoodTheOneWithMoreHelpIsTaken() {
        assertThat(CautiousLevel.of(policy.levels(0, .1), 1), equalTo(Help.TOGETHER));
    }

    /** The least loss lies at the quantile 1 / (1 + loss): a half, a fifth, a tenth. Below −1 lies .12, below 0 .37, below 1 .69. */
    @Test
    void theMoreATooHighLevelCostsTheMoreHelp() {
        LevelProbabilities wide = policy.levels(.4, 1.2);
        assertThat(CautiousLevel.of(wide, 1), equalTo(Help.SUPPORTED));
        assertThat(CautiousLevel.of(wide, 4), equalTo(Help.TOGETHER));
        assertThat(CautiousLevel.of(wide, 9), equalTo(Help.SHOWN));
    }
}
