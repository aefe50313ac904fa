package org.inclusion.samples.lab.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.inclusion.assessment.QuestionBank;
import org.inclusion.assessment.StopRule.Situation;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.autonomy.Prior;
import org.inclusion.evidence.Help;
import org.junit.jupiter.api.Test;

class ReadOutsTest {

    private final AutonomyPolicy policy = AutonomyPolicy.standard();

    @Test
    void theCautiousReadOutErrsTowardsMoreHelp() {
        LevelProbabilities torn = policy.levels(0, .9);
        assertThat(torn.mostProbable(), equalTo(Help.TOGETHER));
        assertThat(CautiousLevel.of(policy.levels(.1, .9), 2), equalTo(Help.TOGETHER));
        assertThat(policy.levels(.1, .9).mostProbable(), equalTo(Help.SUPPORTED));
    }

    /** Surely between the two, a level too high costs as much as one too low: then the one with more help is taken. */
    @Test
    void ofTwoLevelsAsGoodTheOneWithMoreHelpIsTaken() {
        assertThat(CautiousLevel.of(policy.levels(0, .1), 1), equalTo(Help.TOGETHER));
    }

    @Test
    void aHigherLossAsksForMoreHelp() {
        LevelProbabilities wide = policy.levels(.4, 1.2);
        assertThat(CautiousLevel.of(wide, 1), equalTo(Help.SUPPORTED));
        assertThat(CautiousLevel.of(wide, 4), equalTo(Help.SHOWN));
    }

    @Test
    void anAimedDoubtIsReachedOnlyWhenEveryAreaHasIt() {
        List<String> areas = List.of("a", "b");
        BeliefModel model =
                new BeliefModel("test", areas, BeliefSettings.standard().withPrior(Prior.alike(0, 1, 0)));
        Belief belief = model.restore(new double[] {0.0, 0.0}, new double[] {.1, 0.0, .2}, null);
        QuestionBank bank = new QuestionBank(List.of());
        assertThat(
                new AimedDoubt(.4).stops(new Situation(model, belief, policy, bank, areas, List.of())), equalTo(false));
        assertThat(
                new AimedDoubt(.4).stops(new Situation(model, belief, policy, bank, List.of("a"), List.of())),
                equalTo(true));
        assertThat(
                new AimedDoubt(.45).stops(new Situation(model, belief, policy, bank, areas, List.of())), equalTo(true));
    }

    @Test
    void anAimOutOfRangeIsRefusedByName() {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> new AimedDoubt(0))
                        .getMessage(),
                equalTo("the target sd must be above 0, not 0.0"));
    }
}
