package org.inclusion.lab.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.function.Consumer;
import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.Prior;
import org.inclusion.lab.simulation.SimulationSettings.Asking;
import org.inclusion.lab.simulation.SimulationSettings.People;
import org.inclusion.lab.simulation.SimulationSettings.Questions;
import org.junit.jupiter.api.Test;

/** A few hundred people show what thousands show more exactly: {@code lab bars}. */
class SimulationTest {

    @Test
    void theSameSeedAsksTheSamePeopleTheSame() {
        assertThat(run(1, asked -> {}), equalTo(run(1, asked -> {})));
        assertThat(run(1, asked -> {}), not(equalTo(run(1, asked -> asked.seed = 2))));
    }

    @Test
    void anAimedDoubtIsReachedAndHonest() {
        Map<String, Double> figures = run(1, asked -> asked.stop = StopRule.sd(.35));
        assertThat(figures.get("rmse"), lessThan(.38));
        assertThat(figures.get("coverage95"), closeTo(.95, .03));
        assertThat(figures.get("items_mean"), closeTo(10, 1));
    }

    @Test
    void aGentleStartSparesBeginnersDefeats() {
        double plain = figure(run(1, asked -> {}), "beginner_failures_first5");
        double gentle = figure(run(1, asked -> asked.gentle = .7), "beginner_failures_first5");
        double withReports = figure(
                run(5, asked -> {
                    asked.gentle = .7;
                    asked.selfReports = true;
                }),
                "beginner_failures_first5");
        assertThat(plain, greaterThan(.65));
        assertThat(gentle, lessThan(.56));
        assertThat(withReports, lessThan(.42));
    }

    @Test
    void areasThatGoTogetherHelpEachOther() {
        double alone = figure(run(5, asked -> asked.believedCorrelation = 0), "rmse");
        double together = figure(run(5, asked -> {}), "rmse");
        assertThat(together, lessThan(alone - .03));
    }

    @Test
    void difficultiesThatAreOffAndSaySoKeepTheDoubtHonest() {
        Map<String, Double> honest = run(5, asked -> asked.parameterNoise = .35);
        assertThat(honest.get("coverage95"), greaterThan(.92));
    }

    @Test
    void whoAnswersAtRandomIsSuspectedFarMoreOften() {
        Map<String, Double> figures = run(1, asked -> {
            asked.randomAnswers = .2;
            asked.gentle = .7;
        });
        assertThat(figures.get("flagged_true"), greaterThan(.3));
        assertThat(figures.get("flagged_false"), lessThan(.05));
        assertThat(Double.isNaN(figure(run(1, asked -> {}), "flagged_true")), is(true));
    }

    @Test
    void knownGuessingIsTakenIntoAccount() {
        Map<String, Double> figures = run(1, asked -> asked.guessing = .25);
        assertThat(figures.get("coverage95"), closeTo(.95, .03));
        assertThat(figures.get("bias"), closeTo(0, .05));
    }

    @Test
    void theClassicTestAsksTheSamePeople() {
        Map<String, Double> classic =
                new ClassicSimulation(SimulatedBank.of(120, 1, 7), 300, 1).run().figures();
        assertThat(classic.get("items_mean"), closeTo(10, 1));
        assertThat(classic.get("beginner_failures_first5"), greaterThan(.6));
    }

    private static double figure(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private static Map<String, Double> run(int areas, Consumer<Asked> choice) {
        Asked asked = new Asked();
        choice.accept(asked);
        return new Simulation(SimulatedBank.of(120, areas, 7), asked.over(areas))
                .run()
                .figures();
    }

    /** The usual settings, to be changed one by one. */
    private static final class Asked {
        private long seed = 1;
        private StopRule stop = StopRule.never();
        private double gentle;
        private boolean selfReports;
        private double believedCorrelation = .6;
        private double guessing;
        private double parameterNoise;
        private double randomAnswers;

        private SimulationSettings over(int areas) {
            return new SimulationSettings(
                    new People(1_000, 0, 1, areas == 1 ? 0 : .6, seed, randomAnswers),
                    Prior.alike(0, 1, areas == 1 ? 0 : believedCorrelation),
                    new Asking(stop, 20, gentle, 3, selfReports ? Asking.SELF_REPORT : null),
                    new Questions(guessing, parameterNoise, true),
                    2);
        }
    }
}
