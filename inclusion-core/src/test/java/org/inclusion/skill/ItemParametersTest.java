package org.inclusion.skill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemParametersTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aDiscriminationThatTellsNobodyApartIsRefused(double bad) {
        refused("discrimination", bad, () -> ItemParameters.of(bad, 0, 0, .5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aThresholdThatIsNoPlaceIsRefused(double bad) {
        refused("threshold", bad, () -> ItemParameters.of(1, bad, 0, .5));
        refused("threshold", bad, () -> new ItemParameters(1, List.of(0.0, bad), 0, .5));
    }

    @Test
    void thresholdsThatDoNotRiseAreRefused() {
        refused("threshold", 1, () -> new ItemParameters(1, List.of(-1.0, 1.0, 1.0), 0, .5));
        refused("threshold", -2, () -> new ItemParameters(1, List.of(-1.0, -2.0), 0, .5));
    }

    @Test
    void anItemWithoutAnyThresholdIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new ItemParameters(1, List.of(), 0, .5));

        assertThat(refused.getMessage(), containsString("threshold"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aGuessingThatIsNoChanceIsRefused(double bad) {
        refused("guessing", bad, () -> ItemParameters.of(1, 0, bad, .5));
    }

    @Test
    void guessingGoesWithOneThresholdOnly() {
        refused("guessing", .25, () -> new ItemParameters(1, List.of(-1.0, 0.0), .25, .5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aDoubtThatIsNoSpreadIsRefused(double bad) {
        refused("difficultySd", bad, () -> ItemParameters.of(1, 0, .25, bad));
    }

    @Test
    void theEdgesAreAllowed() {
        ItemParameters edge = ItemParameters.of(Double.MIN_VALUE, -40, 0, 0);

        assertThat(edge.difficulty(), equalTo(-40.0));
        assertThat(ItemParameters.of(1, 0, Math.nextDown(1.0), 0).guessing(), equalTo(Math.nextDown(1.0)));
    }

    @Test
    void theDifficultyOfAGradedItemIsTheMiddleOfItsThresholds() {
        qt().forAll(doubles().between(-6, 6), doubles().between(.01, 5))
                .checkAssert((middle, distance) -> assertThat(
                        new ItemParameters(1, List.of(middle - distance, middle, middle + distance), 0, .5)
                                .difficulty(),
                        closeTo(middle, 1e-12)));
    }

    @Test
    void parametersAreWhatTheyWereWhenTheyWereMade() {
        List<Double> thresholds = new ArrayList<>(List.of(-1.0, 1.0));
        ItemParameters parameters = new ItemParameters(1, thresholds, 0, .5);

        thresholds.set(0, 5.0);

        assertThat(parameters.thresholds(), equalTo(List.of(-1.0, 1.0)));
    }

    private static void refused(String name, double value, Runnable making) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, making::run);

        assertThat(refused.getMessage(), startsWith(name));
        assertThat(refused.getMessage(), containsString(String.valueOf(value)));
    }
}
