package org.inclusion.samples.lab.bars;

import java.util.List;
import org.inclusion.assessment.StopRule;
import org.inclusion.samples.lab.simulation.SimulationSettings;

/** A way to ask simulated people, and what we promise of it. */
record Setting(
        String name,
        int areas,
        StopRule stop,
        double gentle,
        boolean selfReports,
        double parameterNoise,
        List<Bar> bars) {

    private static final int LONGEST = 20;
    private static final double CORRELATION = .6;

    /** As shipped: among how many of the best questions a hash chooses. */
    private static final int BEST_FEW = 3;

    private static final double OVER_LOSS = 2;

    static List<Setting> all() {
        return List.of(
                new Setting(
                        "one area, SD ≤ .35",
                        1,
                        StopRule.sd(.35),
                        0,
                        false,
                        0,
                        List.of(
                                Bar.atMost("items_mean", 10.3, "floor 8.8; maximum information 10.1"),
                                Bar.between("coverage95", .93, .97, "maximum information .951"))),
                new Setting(
                        "one area, SD ≤ .35, gentle .7",
                        1,
                        StopRule.sd(.35),
                        .7,
                        false,
                        0,
                        List.of(Bar.atMost("items_mean", 11.2, ""))),
                new Setting(
                        "one area, value of information",
                        1,
                        StopRule.valueOfInformation(.004),
                        0,
                        false,
                        0,
                        List.of(
                                Bar.atMost("items_mean", 9.5, "9.1; Pix certification 20"),
                                Bar.atLeast("level_accuracy", .785, ".790; Pix certification .807"))),
                new Setting(
                        "one area, value of information, gentle .7",
                        1,
                        StopRule.valueOfInformation(.004),
                        .7,
                        false,
                        0,
                        List.of(Bar.atMost("items_mean", 10.5, ""))),
                new Setting(
                        "five areas, 5 self-reports + 15 questions, gentle .7",
                        5,
                        StopRule.never(),
                        .7,
                        true,
                        0,
                        List.of(
                                Bar.atMost("items_mean", 20, "independent tests 30; Pix placement 63.4"),
                                Bar.atLeast("level_accuracy", .65, ".661; .653"),
                                Bar.atMost("rmse", .50, ".479; .55"),
                                Bar.atMost("beginner_failures_first5", .40, ".65; .64"),
                                Bar.between("coverage95", .94, .96, "none given"),
                                Bar.atLeast("coverage95_beginners", .90, ""),
                                Bar.atLeast("beginner_recall", .75, "by the most probable level .61"),
                                Bar.atMost("over_rated", .10, "by the most probable level .17"),
                                Bar.atMost("level_ece", .015, ""))),
                new Setting(
                        "the same, difficulties off by SD .35 and said so",
                        5,
                        StopRule.never(),
                        .7,
                        true,
                        .35,
                        List.of(Bar.atLeast("coverage95", .92, "ignored: .77"))));
    }

    SimulationSettings of(int persons, long seed) {
        return new SimulationSettings(
                persons,
                areas == 1 ? 0 : CORRELATION,
                seed,
                0,
                1,
                stop,
                LONGEST,
                gentle,
                BEST_FEW,
                selfReports,
                OVER_LOSS,
                0,
                parameterNoise,
                0);
    }
}
