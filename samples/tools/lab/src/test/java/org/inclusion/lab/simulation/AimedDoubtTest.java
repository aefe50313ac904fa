package org.inclusion.lab.simulation;

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
import org.inclusion.autonomy.Prior;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Test;

class AimedDoubtTest {

    private final AutonomyPolicy policy = AutonomyPolicy.standard();

    @Test
    void anAimedDoubtIsReachedOnlyWhenEveryAreaHasIt() {
        List<AreaId> areas = List.of(new AreaId("a"), new AreaId("b"));
        BeliefModel model =
                new BeliefModel("test", areas, BeliefSettings.standard().withPrior(Prior.alike(0, 1, 0)));
        Belief belief = model.restore(new double[] {0.0, 0.0}, new double[] {.1, 0.0, .2}, null);
        QuestionBank bank = new QuestionBank(List.of());
        assertThat(
                new AimedDoubt(.4).stops(new Situation(model, belief, policy, bank, areas, List.of())), equalTo(false));
        assertThat(
                new AimedDoubt(.4)
                        .stops(new Situation(model, belief, policy, bank, List.of(new AreaId("a")), List.of())),
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
