package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import java.util.Random;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class AnsweringPatternTest {

    private final BeliefModel model = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());

    @Test
    void aSurprisingAnswerRaisesItByHowMuchLikelierChanceIs() {
        Measure wrong = new Measure(ItemParameters.of(1, -2, 0, 0), 0, true);
        assertThat(AnsweringPattern.NONE.after(wrong, .1).logRatio(), closeTo(Math.log(.5 / .1), 1e-12));
        Measure wrongOfFour = new Measure(ItemParameters.of(1, -2, .25, 0), 0, true);
        assertThat(AnsweringPattern.NONE.after(wrongOfFour, .1).logRatio(), closeTo(Math.log(.75 / .1), 1e-12));
        Measure rightOfFour = new Measure(ItemParameters.of(1, -2, .25, 0), 1, true);
        assertThat(AnsweringPattern.NONE.after(rightOfFour, .9).logRatio(), closeTo(Math.log(.25 / .9), 1e-12));
        Measure graded = new Measure(new ItemParameters(1, List.of(-1.0, 0.0, 1.0), 0, 0), 2, true);
        assertThat(AnsweringPattern.NONE.after(graded, .5).logRatio(), closeTo(Math.log(.25 / .5), 1e-12));
    }

    @Test
    void neitherAnOldHabitNorAnOldVirtueWeighsForEver() {
        Measure answer = new Measure(ItemParameters.of(1, 0, 0, 0), 1, true);
        AnsweringPattern pattern = AnsweringPattern.NONE;
        for (int i = 0; i < 500; i++) {
            pattern = pattern.after(answer, 1e-6);
        }
        assertThat(pattern.logRatio(), equalTo(4.0));
        for (int i = 0; i < 8; i++) {
            pattern = pattern.after(answer, .9);
        }
        assertThat(pattern.looksRandom(), equalTo(false));
        assertThat(AnsweringPattern.NONE.after(answer, 0).logRatio(), equalTo(4.0));
    }

    @Test
    void itWidensTheDoubtAndNothingElse() {
        qt().withExamples(200).forAll(integers().between(0, 1_000_000)).checkAssert(seed -> {
            Random random = new Random(seed);
            Belief belief = model.prior();
            for (int i = 0; i < 20; i++) {
                ItemParameters item = ItemParameters.of(1.5, 4 * random.nextDouble() - 2, .25, .5);
                belief = model.update(
                        belief, model.areas().get(random.nextInt(5)), new Measure(item, random.nextInt(2), true));
            }
            Belief doubted = model.doubting(belief, new AnsweringPattern(3));
            for (int i = 0; i < belief.areas(); i++) {
                assertThat(doubted.mean(i), equalTo(belief.mean(i)));
                assertThat(doubted.sd(i), greaterThan(belief.sd(i)));
            }
        });
    }

    @Test
    void aPatternThatDoesNotLookRandomChangesNothing() {
        Belief prior = model.prior();
        Belief belief = model.update(prior, new AreaId("1"), new Measure(ItemParameters.of(1, 0, 0, 0), 1, true));
        assertThat(model.doubting(belief, new AnsweringPattern(1.99)), equalTo(belief));
        assertThat(new AnsweringPattern(2).looksRandom(), equalTo(true));
    }

    @Test
    void outOfItsWallsThereIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new AnsweringPattern(4.1));
        assertThrows(IllegalArgumentException.class, () -> new AnsweringPattern(Double.NaN));
    }
}
