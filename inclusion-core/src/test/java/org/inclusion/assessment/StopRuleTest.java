package org.inclusion.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class StopRuleTest {

    private static final AutonomyPolicy LEVELS = AutonomyPolicy.standard();
    private static final List<QuestionId> THREE =
            List.of(new QuestionId("q0"), new QuestionId("q1"), new QuestionId("q2"));

    private final BeliefModel one = model(List.of(new AreaId("a")));
    private final BeliefModel two = model(List.of(new AreaId("a"), new AreaId("b")));

    @Test
    void anAimedDoubtIsReachedOnlyWhenEveryAreaHasIt() {
        List<AreaId> both = List.of(new AreaId("a"), new AreaId("b"));
        QuestionBank bank = bank(both);
        Belief belief = two.restore(new double[] {0.0, 0.0}, new double[] {.1, 0.0, .2}, null);
        assertThat(StopRule.sd(.4).stops(now(two, belief, bank, both)), equalTo(false));
        assertThat(StopRule.sd(.4).stops(now(two, belief, bank, List.of(new AreaId("a")))), equalTo(true));
        assertThat(StopRule.sd(.45).stops(now(two, belief, bank, both)), equalTo(true));
    }

    @Test
    void anAimOutOfRangeIsRefusedByName() {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> StopRule.sd(0))
                        .getMessage(),
                equalTo("the target sd must be above 0, not 0.0"));
    }

    @Test
    void whatIsSureIsNotAskedFurtherAndWhatIsOpenIs() {
        QuestionBank bank = bank(List.of(new AreaId("a")));
        Belief sure = one.restore(new double[] {-2.5}, new double[] {.09}, null);
        Belief open = one.restore(new double[] {-1.0}, new double[] {.5}, null);
        StopRule rule = StopRule.valueOfInformation(.004);
        assertThat(rule.stops(now(one, sure, bank, List.of(new AreaId("a")))), equalTo(true));
        assertThat(rule.stops(now(one, open, bank, List.of(new AreaId("a")))), equalTo(false));
    }

    @Test
    void beforeThreeQuestionsNothingIsSure() {
        Belief sure = one.restore(new double[] {-2.5}, new double[] {.09}, null);
        StopRule.Situation early = new StopRule.Situation(
                one,
                sure,
                LEVELS,
                bank(List.of(new AreaId("a"))),
                List.of(new AreaId("a")),
                List.of(new QuestionId("q0"), new QuestionId("q1")));
        assertThat(StopRule.valueOfInformation(.004).stops(early), equalTo(false));
    }

    @Test
    void whereNothingIsLeftToAskItStops() {
        QuestionBank bank = new QuestionBank(List.of(
                item("q0", new AreaId("a"), 1, 0),
                item("q1", new AreaId("a"), 1, 0),
                item("q2", new AreaId("a"), 1, 0)));
        Belief open = one.restore(new double[] {-1.0}, new double[] {.5}, null);
        assertThat(
                StopRule.valueOfInformation(1e-9).stops(now(one, open, bank, List.of(new AreaId("a")))), equalTo(true));
    }

    @Test
    void noAreaIsLeftWithoutTheActsThatALevelAsks() {
        QuestionBank bank = bank(List.of(new AreaId("a"), new AreaId("b")));
        Belief sure = two.restore(new double[] {-2.5, -2.5}, new double[] {.09, 0.0, .09}, null);
        StopRule rule = StopRule.valueOfInformation(.004);
        List<QuestionId> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            assertThat(
                    rule.stops(new StopRule.Situation(
                            two, sure, LEVELS, bank, List.of(new AreaId("a"), new AreaId("b")), asked)),
                    equalTo(false));
            asked.add(new QuestionId("q" + i));
        }
        assertThat(
                rule.stops(new StopRule.Situation(
                        two, sure, LEVELS, bank, List.of(new AreaId("a"), new AreaId("b")), asked)),
                equalTo(true));
    }

    @Test
    void questionsThatTellNothingAreWorthNothing() {
        List<QuestionBank.Item> items = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            items.add(new QuestionBank.Item(
                    new QuestionId("q" + i), new AreaId("a"), "q" + i, ItemParameters.of(10, 6, .25, 0)));
        }
        QuestionBank hopeless = new QuestionBank(items);
        // Where 1 / (1 / v) is rounded up, nothing to learn would look like less than nothing.
        for (double variance = .01; variance < 2; variance += .001) {
            Belief belief = one.restore(new double[] {-3.0}, new double[] {variance}, null);
            assertThat(
                    StopRule.valueOfInformation(.004).stops(now(one, belief, hopeless, List.of(new AreaId("a")))),
                    equalTo(true));
        }
    }

    /** The rule stops between this value and the next: its threshold is found by halving, and compared. */
    @Test
    void theValueOfOneAreaIsThatOfItsFormula() {
        QuestionBank bank = bank(List.of(new AreaId("a")));
        Belief belief = one.restore(new double[] {-.7}, new double[] {.4}, null);
        double expected = 0;
        for (int k : List.of(2, 4, 6)) {
            double goes = .4 - 1 / (1 / .4 + .88 * informationOfBest(bank, -.7, k));
            double mean = 0;
            double mass = 0;
            for (int i = -4000; i <= 4000; i++) {
                double z = i / 1000.0;
                double weight = Math.exp(-z * z / 2);
                mass += weight;
                mean += weight * highest(-.7 + z * Math.sqrt(goes), Math.sqrt(.4 - goes));
            }
            expected = Math.max(expected, (mean / mass - highest(-.7, Math.sqrt(.4))) / k);
        }
        assertThat(threshold(now(one, belief, bank, List.of(new AreaId("a")))), closeTo(expected, expected * .02));
    }

    @Test
    void anAreaThatFollowsAnotherAddsToItsValue() {
        QuestionBank bank = bank(List.of(new AreaId("a")));
        double alone = threshold(now(
                two,
                two.restore(new double[] {-.7, -.7}, new double[] {.4, 0.0, .4}, null),
                bank,
                List.of(new AreaId("a"), new AreaId("b"))));
        double together = threshold(now(
                two,
                two.restore(new double[] {-.7, -.7}, new double[] {.4, .3, .4}, null),
                bank,
                List.of(new AreaId("a"), new AreaId("b"))));
        double single = threshold(
                now(one, one.restore(new double[] {-.7}, new double[] {.4}, null), bank, List.of(new AreaId("a"))));
        assertThat(alone, closeTo(single, 1e-9));
        assertThat(together, greaterThan(alone * 1.2));
    }

    /** The least value below which the rule would stop here. */
    private static double threshold(StopRule.Situation now) {
        double low = 1e-9;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (StopRule.valueOfInformation(middle).stops(now)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static double informationOfBest(QuestionBank bank, double ability, int count) {
        List<Double> all = new ArrayList<>();
        for (QuestionBank.Item item : bank.items()) {
            if (!THREE.contains(item.id())) {
                all.add(ResponseModel.information(item.parameters(), ability));
            }
        }
        all.sort(Collections.reverseOrder());
        return all.subList(0, count).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double highest(double mean, double sd) {
        return LEVELS.levels(mean, sd).of(LEVELS.levels(mean, sd).mostProbable());
    }

    private static StopRule.Situation now(BeliefModel model, Belief belief, QuestionBank bank, List<AreaId> areas) {
        return new StopRule.Situation(model, belief, LEVELS, bank, areas, THREE);
    }

    private static BeliefModel model(List<AreaId> areas) {
        return new BeliefModel("test", areas, BeliefSettings.standard().withPrior(Prior.alike(0, 1, .6)));
    }

    private static QuestionBank bank(List<AreaId> areas) {
        Random random = new Random(3);
        List<QuestionBank.Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(item(
                    "q" + i,
                    areas.get(i % areas.size()),
                    .8 + 1.4 * random.nextDouble(),
                    5 * random.nextDouble() - 2.5));
        }
        return new QuestionBank(items);
    }

    private static QuestionBank.Item item(String id, AreaId area, double a, double b) {
        return new QuestionBank.Item(new QuestionId(id), area, id, ItemParameters.of(a, b, 0, 0));
    }
}
