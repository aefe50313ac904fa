package org.inclusion.samples.lab.bars;

import java.util.List;
import org.inclusion.assessment.StopRule;
import org.inclusion.samples.lab.simulation.SimulatedBank;
import org.inclusion.samples.lab.simulation.Simulation;
import org.inclusion.samples.lab.simulation.SimulationSettings;
import org.inclusion.samples.lab.simulation.Tally;

/** A way to ask simulated people, and what we promise of it. */
record Setting(
        String name,
        int areas,
        StopRule stop,
        int longest,
        double gentle,
        boolean selfReports,
        double parameterNoise,
        double believedCorrelation,
        List<Bar> bars) {

    static final int QUESTIONS = 120;

    private static final int TWENTY = 20;
    private static final double CORRELATION = .6;

    /** As shipped: among how many of the best questions a hash chooses. */
    private static final int BEST_FEW = 3;

    private static final double OVER_LOSS = 2;
    private static final double AIM = .35;
    private static final double WORTH = .004;
    private static final double GENTLE = .7;

    static final Setting ONE_AREA =
            oneArea("one area, SD ≤ .35", StopRule.sd(AIM), 0, List.of(Bar.atMost("items_mean", 10.3)));

    static final Setting ONE_AREA_GENTLE =
            oneArea("one area, SD ≤ .35, gentle .7", StopRule.sd(AIM), GENTLE, List.of(Bar.atMost("items_mean", 11.2)));

    static final Setting ONE_AREA_VALUE = oneArea(
            "one area, value of information",
            StopRule.valueOfInformation(WORTH),
            0,
            List.of(Bar.atMost("items_mean", 9.5), Bar.atLeast("level_accuracy", .785)));

    static final Setting ONE_AREA_VALUE_GENTLE = oneArea(
            "one area, value of information, gentle .7",
            StopRule.valueOfInformation(WORTH),
            GENTLE,
            List.of(Bar.atMost("items_mean", 10.5)));

    static final Setting FIVE_AREAS = new Setting(
            "five areas, 5 self-reports + 15 questions, gentle .7",
            5,
            StopRule.never(),
            TWENTY,
            GENTLE,
            true,
            0,
            CORRELATION,
            List.of(
                    Bar.atMost("items_mean", TWENTY),
                    Bar.atLeast("level_accuracy", .65),
                    Bar.atMost("rmse", .50),
                    Bar.atMost("beginner_failures_first5", .40),
                    Bar.between("coverage95", .94, .96),
                    Bar.atLeast("coverage95_beginners", .90),
                    Bar.atLeast("beginner_recall", .75),
                    Bar.atMost("over_rated", .10),
                    Bar.atMost("level_ece", .015)));

    static final Setting WRITTEN_PARAMETERS = new Setting(
            "the same, difficulties off by SD .35 and said so",
            5,
            StopRule.never(),
            TWENTY,
            GENTLE,
            true,
            .35,
            CORRELATION,
            List.of(Bar.atLeast("coverage95", .92)));

    /** The yardstick: five tests that know nothing of each other. */
    static final Setting INDEPENDENT =
            new Setting("five areas, each by itself", 5, StopRule.never(), 30, 0, false, 0, 0, List.of());

    static List<Setting> withBars() {
        return List.of(
                ONE_AREA, ONE_AREA_GENTLE, ONE_AREA_VALUE, ONE_AREA_VALUE_GENTLE, FIVE_AREAS, WRITTEN_PARAMETERS);
    }

    private static Setting oneArea(String name, StopRule stop, double gentle, List<Bar> bars) {
        return new Setting(name, 1, stop, TWENTY, gentle, false, 0, 0, bars);
    }

    Tally run(int persons, long bank, long seed) {
        SimulationSettings settings = new SimulationSettings(
                persons,
                areas == 1 ? 0 : CORRELATION,
                believedCorrelation,
                seed,
                0,
                1,
                stop,
                longest,
                gentle,
                BEST_FEW,
                selfReports,
                OVER_LOSS,
                0,
                parameterNoise,
                0);
        return new Simulation(SimulatedBank.of(QUESTIONS, areas, bank), settings).run();
    }
}
