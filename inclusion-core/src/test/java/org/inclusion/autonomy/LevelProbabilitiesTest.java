package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import org.inclusion.evidence.Help;
import org.junit.jupiter.api.Test;

class LevelProbabilitiesTest {

    private final AutonomyPolicy policy = AutonomyPolicy.standard();

    @Test
    void theCautiousReadingErrsTowardsMoreHelp() {
        LevelProbabilities torn = policy.levels(.1, .9);
        assertThat(torn.mostProbable(), equalTo(Help.SUPPORTED));
        assertThat(torn.cautious(2), equalTo(Help.TOGETHER));
    }

    /** Surely between the two, a level too high costs as much as one too low: then the one with more help is taken. */
    @Test
    void ofTwoLevelsAsGoodTheOneWithMoreHelpIsTaken() {
        assertThat(policy.levels(0, .1).cautious(1), equalTo(Help.TOGETHER));
    }

    /**
     * The least loss lies at the quantile 1 / (1 + loss): a half, a fifth, a tenth. Below −1 lies .12, below 0 .37,
     * below 1 .69.
     */
    @Test
    void theMoreATooHighLevelCostsTheMoreHelp() {
        LevelProbabilities wide = policy.levels(.4, 1.2);
        assertThat(wide.cautious(1), equalTo(Help.SUPPORTED));
        assertThat(wide.cautious(4), equalTo(Help.TOGETHER));
        assertThat(wide.cautious(9), equalTo(Help.SHOWN));
    }

    @Test
    void theCautiousLevelIsTheFirstThatTheQuantileReaches() {
        qt().forAll(
                        doubles().between(-3, 3),
                        doubles().between(.1, 2),
                        doubles().between(.2, 5))
                .checkAssert((mean, sd, overLoss) -> {
                    LevelProbabilities levels = policy.levels(mean, sd);
                    double below = 0;
                    Help first = Help.ALONE;
                    for (Help level : Help.values()) {
                        below += levels.of(level);
                        if (below >= 1 / (1 + overLoss)) {
                            first = level;
                            break;
                        }
                    }
                    assertThat(levels.cautious(overLoss), equalTo(first));
                });
    }
}
