package org.inclusion.lab.bars;

import java.util.List;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.autonomy.Prior;
import org.inclusion.lab.simulation.SimulatedBank;
import org.inclusion.lab.simulation.Simulation;
import org.inclusion.lab.simulation.SimulationSettings;
import org.inclusion.lab.simulation.SimulationSettings.Asking;
import org.inclusion.lab.simulation.SimulationSettings.People;
import org.inclusion.lab.simulation.SimulationSettings.Questions;
import org.inclusion.lab.simulation.Tally;

/** A way to ask simulated people, and what we promise of it. */
record Setting(String name, int areas, Who who, Prior prior, Asking asking, Questions questions, List<Bar> bars) {

    static final int QUESTIONS = 120;

    private static final double CORRELATION = .6;
    private static final double OVER_LOSS = 2;
    private static final double GENTLE = .7;
    private static final int TWENTY = 20;

    /** The setting as shipped: among how many of the best questions a hash chooses the first. */
    private static final int CANDIDATES = AssessmentPolicy.standard().candidates();

    private static final StopRule AIM = StopRule.sd(.35);
    private static final StopRule VALUE = StopRule.valueOfInformation(.004);
    private static final Prior ONE = Prior.alike(0, 1, 0);
    private static final Prior FIVE = Prior.alike(0, 1, CORRELATION);
    private static final Asking FIVE_GENTLY =
            new Asking(StopRule.never(), TWENTY, GENTLE, CANDIDATES, Asking.SELF_REPORT);

    /** The people who are asked: the mean and spread of their abilities, and how many answer at random. */
    record Who(double mean, double sd, double random) {
        static final Who STANDARD = new Who(0, 1, 0);
    }

    static final Setting ONE_AREA = oneArea("one area, SD ≤ .35", AIM, 0, List.of(Bar.atMost("items_mean", 10.3)));

    static final Setting ONE_AREA_GENTLE =
            oneArea("one area, SD ≤ .35, gentle .7", AIM, GENTLE, List.of(Bar.atMost("items_mean", 11.2)));

    static final Setting ONE_AREA_VALUE = oneArea(
            "one area, value of information",
            VALUE,
            0,
            List.of(Bar.atMost("items_mean", 9.5), Bar.atLeast("level_accuracy", .785)));

    static final Setting ONE_AREA_VALUE_GENTLE = oneArea(
            "one area, value of information, gentle .7", VALUE, GENTLE, List.of(Bar.atMost("items_mean", 10.5)));

    static final Setting FIVE_AREAS = fiveAreas(
            "five areas, 5 self-reports + 15 questions, gentle .7",
            Who.STANDARD,
            Questions.AS_STATED,
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

    static final Setting WRITTEN_PARAMETERS = fiveAreas(
            "the same, difficulties off by SD .35 and said so",
            Who.STANDARD,
            new Questions(0, .35, true),
            List.of(Bar.atLeast("coverage95", .92)));

    static final Setting SILENT_PARAMETERS = fiveAreas(
            "the same, difficulties off by SD .35 and not said", Who.STANDARD, new Questions(0, .35, false), List.of());

    static final Setting SOME_AT_RANDOM = fiveAreas(
            "the same, one person in ten answers at random", new Who(0, 1, .1), Questions.AS_STATED, List.of());

    /** The yardstick: five tests that know nothing of each other. */
    static final Setting INDEPENDENT = new Setting(
            "five areas, each by itself",
            5,
            Who.STANDARD,
            Prior.alike(0, 1, 0),
            new Asking(StopRule.never(), 30, 0, CANDIDATES, null),
            Questions.AS_STATED,
            List.of());

    /** The settings of the library, and questions like those of its packs: four options, difficulties written. */
    static final Setting AS_SHIPPED = shipped("as shipped, people like the prior's", new Who(-1, 1.2, 0));

    static final Setting AS_SHIPPED_OTHERS = shipped("as shipped, people N(0, 1)", Who.STANDARD);

    static final Setting AS_SHIPPED_RANDOM =
            shipped("as shipped, one person in ten answers at random", new Who(-1, 1.2, .1));

    static List<Setting> withBars() {
        return List.of(
                ONE_AREA, ONE_AREA_GENTLE, ONE_AREA_VALUE, ONE_AREA_VALUE_GENTLE, FIVE_AREAS, WRITTEN_PARAMETERS);
    }

    private static Setting oneArea(String name, StopRule stop, double gentle, List<Bar> bars) {
        return new Setting(
                name,
                1,
                Who.STANDARD,
                ONE,
                new Asking(stop, TWENTY, gentle, CANDIDATES, null),
                Questions.AS_STATED,
                bars);
    }

    private static Setting fiveAreas(String name, Who who, Questions questions, List<Bar> bars) {
        return new Setting(name, 5, who, FIVE, FIVE_GENTLY, questions, bars);
    }

    private static Setting shipped(String name, Who who) {
        AssessmentPolicy policy = AssessmentPolicy.standard();
        return new Setting(
                name,
                5,
                who,
                BeliefSettings.standard().prior(),
                new Asking(policy.stop(), TWENTY, policy.gentle(), CANDIDATES, GradedHelp.selfReport()),
                new Questions(.25, .5, true),
                List.of());
    }

    Tally run(int persons, long bank, long seed) {
        People people = new People(persons, who.mean(), who.sd(), areas == 1 ? 0 : CORRELATION, seed, who.random());
        return new Simulation(
                        SimulatedBank.of(QUESTIONS, areas, bank),
                        new SimulationSettings(people, prior, asking, questions, OVER_LOSS))
                .run();
    }
}
