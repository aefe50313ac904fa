package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.List;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class ResponseModelTest {

    @Test
    void informationIsTheExpectedSquareOfTheScore() {
        qt().forAll(
                        doubles().between(-3, 3),
                        doubles().between(.3, 2.5),
                        doubles().between(-2, 2),
                        doubles().between(0, .4))
                .checkAssert((ability, a, b, c) -> {
                    for (ItemParameters item : List.of(
                            ItemParameters.of(a, b, c, .3), new ItemParameters(a, List.of(b - 1, b, b + .5), 0, 0))) {
                        double expected = 0;
                        for (int category = 0; category <= item.thresholds().size(); category++) {
                            double above = ResponseModel.probability(item, category, ability + 1e-5);
                            double below = ResponseModel.probability(item, category, ability - 1e-5);
                            double slope = (above - below) / 2e-5;
                            expected += slope * slope / ResponseModel.probability(item, category, ability);
                        }
                        assertThat(ResponseModel.information(item, ability), closeTo(expected, 1e-6 + expected * 1e-5));
                    }
                });
    }

    @Test
    void theMirroredItemSaysTheMirroredProbability() {
        for (double ability : List.of(.3, 4.0, 20.0)) {
            double up = ResponseModel.probability(new ItemParameters(2, List.of(-1.0, 0.0, 2.0), 0, 0), 1, ability);
            double down = ResponseModel.probability(new ItemParameters(2, List.of(-2.0, 0.0, 1.0), 0, 0), 2, -ability);
            assertThat(up, closeTo(down, 1e-13 * down));
            assertThat(up, greaterThan(0.0));
        }
    }

    /** 2 / √(1 + π · 2² · 1² / 8), after MacKay. */
    @Test
    void doubtAboutTheThresholdsMakesAnItemLessSharp() {
        assertThat(ResponseModel.effectiveDiscrimination(ItemParameters.of(2, 0, 0, 1)), closeTo(1.24737, 1e-5));
        assertThat(ResponseModel.effectiveDiscrimination(ItemParameters.of(2, 0, 0, 0)), closeTo(2, 1e-15));
    }

    @Test
    void howeverFarTheLogisticStaysBetweenItsEnds() {
        assertThat(ResponseModel.logistic(800), closeTo(1, 0));
        assertThat(ResponseModel.logistic(-800), closeTo(0, 0));
        assertThat(ResponseModel.logistic(0), closeTo(.5, 0));
    }

    @Test
    void aCategoryThatAnItemDoesNotHaveIsRefused() {
        for (int category : new int[] {-1, 2}) {
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> ResponseModel.probability(ItemParameters.of(1, 0, 0, 0), category, 0));
        }
    }

    @Test
    void anAnswerFarAwayStillHasAProbability() {
        assertThat(ResponseModel.probability(ItemParameters.of(2, 6, 0, 0), 1, -60), greaterThan(0.0));
        assertThat(ResponseModel.probability(ItemParameters.of(2, -6, 0, 0), 0, 60), greaterThan(0.0));
    }
}
