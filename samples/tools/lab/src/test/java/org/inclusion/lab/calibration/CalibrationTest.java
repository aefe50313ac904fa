package org.inclusion.lab.calibration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusion.lab.table.Responses;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Population POPULATION = new Population(0, 1);

    @Test
    void rightOrWrongItemsAreRecoveredWithinTheirStandardErrorsAlsoWhereAnswersAreMissing() {
        List<ItemParameters> truth = rightOrWrong(15, 0, 1);
        Responses responses = new SimulatedPeople(truth, 1).missing(.3).answer(3_000);
        assertRecovered(truth, calibrate(responses));
    }

    @Test
    void gradedItemsAreRecoveredWithinTheirStandardErrorsAlsoWhereAnswersAreMissing() {
        List<ItemParameters> truth = new ArrayList<>(rightOrWrong(2, 0, 2));
        Random random = new Random(3);
        for (int i = 0; i < 8; i++) {
            double b = random.nextGaussian() * .5;
            truth.add(new ItemParameters(.8 + random.nextDouble(), List.of(b - 1, b, b + .8), 0, 0));
        }
        Responses responses = new SimulatedPeople(truth, 4).missing(.2).answer(3_000);
        assertRecovered(truth, calibrate(responses));
    }

    @Test
    void aGivenChanceToGuessIsNotTakenForEase() {
        List<ItemParameters> truth = rightOrWrong(15, .25, 5);
        Responses responses = new SimulatedPeople(truth, 6).answer(6_000);
        Map<String, Double> guessing =
                responses.items().stream().collect(java.util.stream.Collectors.toMap(id -> id, id -> .25));
        assertRecovered(
                truth, Calibration.of("1", responses, responses.items(), guessing, POPULATION, null, told -> {}));
    }

    @Test
    void theScaleIsThatOfThePeopleAsToldByThePrior() {
        Responses responses = new SimulatedPeople(rightOrWrong(6, 0, 7), 8).answer(1_000);
        CalibratedItem standard = calibrate(responses).items().get(0);
        CalibratedItem moved = Calibration.of(
                        "1", responses, responses.items(), Map.of(), new Population(-1, 2), null, told -> {})
                .items()
                .get(0);
        assertThat(moved.discrimination(), closeTo(standard.discrimination() / 2, 1e-5));
        assertThat(moved.thresholds().get(0), closeTo(2 * standard.thresholds().get(0) - 1, 1e-5));
    }

    @Test
    void noOtherParametersAreLikelier() {
        Responses responses =
                new SimulatedPeople(rightOrWrong(6, 0, 9), 10).missing(.2).answer(800);
        Answers answers = Answers.of(responses, responses.items());
        Cycles.Result best = new Cycles(answers, POPULATION, told -> {}).run(Screening.start(answers, Map.of()));
        assertThat(best.settled(), is(true));
        for (int item = 0; item < best.curves().size(); item++) {
            for (int i = 0; i < 2; i++) {
                for (double step : new double[] {-.001, .001}) {
                    double[] moved = best.curves().get(item).parameters().clone();
                    moved[i] += step;
                    List<Curve> others = new ArrayList<>(best.curves());
                    others.set(item, best.curves().get(item).with(moved));
                    double likelihood = Expectation.of(answers, POPULATION, others).logLikelihood;
                    assertThat(likelihood, lessThan(best.logLikelihood()));
                }
            }
        }
    }

    @Test
    void theStandardErrorIsTheCurvatureOfTheLikelihood() {
        Responses responses =
                new SimulatedPeople(rightOrWrong(6, 0, 11), 12).missing(.2).answer(2_000);
        Answers answers = Answers.of(responses, responses.items());
        List<Curve> best = new Cycles(answers, POPULATION, told -> {})
                .run(Screening.start(answers, Map.of()))
                .curves();
        double[][] curvature = new double[12][12];
        double step = 1e-3;
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                curvature[i][j] = -(likelihood(answers, best, i, step, j, step)
                                - likelihood(answers, best, i, step, j, -step)
                                - likelihood(answers, best, i, -step, j, step)
                                + likelihood(answers, best, i, -step, j, -step))
                        / (4 * step * step);
            }
        }
        Cholesky root = Cholesky.of(curvature);
        List<double[][]> covariances = ObservedInformation.covariances(answers, POPULATION, best);
        if (root == null || covariances == null) {
            throw new AssertionError("not positive-definite");
        }
        double[][] inverse = root.inverse();
        for (int i = 0; i < 12; i++) {
            assertThat(covariances.get(i / 2)[i % 2][i % 2] / inverse[i][i], closeTo(1, 1e-3));
        }
    }

    @Test
    void whatNobodyFailsOrNobodySolvesIsLeftOut() {
        Responses responses = with(people(), (person, item, answer) -> item == 0 ? 1 : item == 1 ? 0 : answer);
        Calibration calibration = calibrate(responses);
        assertThat(codes(calibration, "q0"), is(List.of(Warning.Code.NOBODY_FAILS)));
        assertThat(codes(calibration, "q1"), is(List.of(Warning.Code.NOBODY_SUCCEEDS)));
        assertThat(ids(calibration), is(List.of("q2", "q3", "q4", "q5")));
    }

    @Test
    void anItemWithTheWrongKeyIsToldAndLeftOut() {
        Responses responses = with(people(), (person, item, answer) -> item == 2 ? 1 - answer : answer);
        Calibration calibration = calibrate(responses);
        assertThat(codes(calibration, "q2"), is(List.of(Warning.Code.NEGATIVE_DISCRIMINATION)));
        assertThat(ids(calibration), not(hasItem("q2")));
        assertThat(calibration.items().get(2).discrimination(), lessThan(-.3));
    }

    @Test
    void aCategoryThatNobodyChoseIsToldAndItsItemLeftOut() {
        Responses responses = with(people(), (person, item, answer) -> item == 3 ? 2 * answer : answer);
        Calibration calibration = calibrate(responses);
        assertThat(codes(calibration, "q3"), is(List.of(Warning.Code.CATEGORY_NEVER_CHOSEN)));
        assertThat(calibration.warnings().get(0).figures().get("category"), is(1.0));
        assertThat(ids(calibration), not(hasItem("q3")));
    }

    @Test
    void anItemWithFewAnswersStaysAndOneWithNextToNoneIsLeftOut() {
        Responses responses = with(
                people(),
                (person, item, answer) ->
                        (item == 4 && person >= 150) || (item == 5 && person >= 20) ? Responses.MISSING : answer);
        Calibration calibration = calibrate(responses);
        assertThat(codes(calibration, "q4"), is(List.of(Warning.Code.FEW_ANSWERS)));
        assertThat(codes(calibration, "q5"), is(List.of(Warning.Code.TOO_FEW_ANSWERS)));
        assertThat(ids(calibration), is(List.of("q0", "q1", "q2", "q3", "q4")));
    }

    @Test
    void chanceAloneHardlyTellsPeopleApart() {
        Random coin = new Random(13);
        Responses responses = with(people(), (person, item, answer) -> item == 1 ? coin.nextInt(2) : answer);
        List<Warning.Code> codes = codes(calibrate(responses), "q1");
        assertThat(codes.size(), is(1));
        assertThat(
                List.of(Warning.Code.WEAK_DISCRIMINATION, Warning.Code.NEGATIVE_DISCRIMINATION), hasItem(codes.get(0)));
    }

    @Test
    void anItemAskedTwiceIsNotDetermined() {
        Responses people = people();
        Responses responses = with(people, (person, item, answer) -> item == 1 ? people.category(person, 0) : answer);
        Calibration calibration = calibrate(responses);
        assertThat(codes(calibration, "q0"), is(List.of(Warning.Code.NOT_DETERMINED)));
        assertThat(codes(calibration, "q1"), is(List.of(Warning.Code.NOT_DETERMINED)));
    }

    @Test
    void twoItemsHaveNoScale() {
        Responses people = people();
        Calibration calibration =
                Calibration.of("5", people, List.of("q0", "q1"), Map.of(), POPULATION, null, told -> {});
        assertThat(codes(calibration, "5"), is(List.of(Warning.Code.AREA_TOO_SMALL)));
        assertThat(calibration.bank(), is(empty()));
    }

    @Test
    void whoAnsweredNothingChangesNothing() {
        Responses people = people();
        Responses more = with(people, (person, item, answer) -> person >= 500 ? Responses.MISSING : answer);
        Responses fewer = new Responses(
                people.persons().subList(0, 500),
                people.items(),
                java.util.stream.IntStream.range(0, 500)
                        .mapToObj(person -> row(people, person))
                        .toArray(byte[][]::new));
        assertThat(calibrate(more).items(), is(calibrate(fewer).items()));
    }

    private static Responses people() {
        return new SimulatedPeople(rightOrWrong(6, 0, 14), 15).answer(1_000);
    }

    private static Calibration calibrate(Responses responses) {
        return Calibration.of("1", responses, responses.items(), Map.of(), POPULATION, null, told -> {});
    }

    private static List<ItemParameters> rightOrWrong(int count, double guessing, long seed) {
        Random random = new Random(seed);
        List<ItemParameters> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(ItemParameters.of(.8 + random.nextDouble(), random.nextGaussian(), guessing, 0));
        }
        return items;
    }

    /** The errors, each divided by its standard error, are about standard normal. */
    private static void assertRecovered(List<ItemParameters> truth, Calibration calibration) {
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            CalibratedItem item = calibration.items().get(i);
            assertThat(item.thresholds().size(), is(truth.get(i).thresholds().size()));
            errors.add((item.discrimination() - truth.get(i).discrimination()) / item.discriminationError());
            for (int k = 0; k < item.thresholds().size(); k++) {
                errors.add((item.thresholds().get(k) - truth.get(i).thresholds().get(k))
                        / item.thresholdErrors().get(k));
            }
        }
        double meanSquare = errors.stream().mapToDouble(z -> z * z).average().orElseThrow();
        assertThat(errors.toString(), meanSquare, allOf(greaterThan(.4), lessThan(1.8)));
        errors.forEach(z -> assertThat(Math.abs(z), lessThan(4.0)));
    }

    private static double likelihood(
            Answers answers, List<Curve> curves, int one, double step, int other, double otherStep) {
        List<Curve> moved = new ArrayList<>();
        for (int item = 0; item < curves.size(); item++) {
            double[] parameters = curves.get(item).parameters().clone();
            if (one / 2 == item) {
                parameters[one % 2] += step;
            }
            if (other / 2 == item) {
                parameters[other % 2] += otherStep;
            }
            moved.add(curves.get(item).with(parameters));
        }
        return Expectation.of(answers, POPULATION, moved).logLikelihood;
    }

    private interface Change {
        int category(int person, int item, int answer);
    }

    private static Responses with(Responses responses, Change change) {
        byte[][] categories = new byte[responses.persons().size()][];
        for (int person = 0; person < categories.length; person++) {
            categories[person] = row(responses, person);
            for (int item = 0; item < categories[person].length; item++) {
                categories[person][item] = (byte) change.category(person, item, categories[person][item]);
            }
        }
        return new Responses(responses.persons(), responses.items(), categories);
    }

    private static byte[] row(Responses responses, int person) {
        byte[] row = new byte[responses.items().size()];
        for (int item = 0; item < row.length; item++) {
            row[item] = (byte) responses.category(person, item);
        }
        return row;
    }

    private static List<Warning.Code> codes(Calibration calibration, String subject) {
        return calibration.warnings().stream()
                .filter(warning -> warning.subject().equals(subject))
                .map(Warning::code)
                .toList();
    }

    private static List<String> ids(Calibration calibration) {
        return calibration.bank().stream().map(CalibratedItem::id).toList();
    }
}
