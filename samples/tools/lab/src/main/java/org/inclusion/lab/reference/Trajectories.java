package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.classic.ChoiceRule;
import org.inclusion.lab.classic.GentleStart;
import org.inclusion.lab.classic.Interim;
import org.inclusion.lab.classic.MaximumInformation;
import org.inclusion.lab.classic.MinimumExpectedVariance;
import org.inclusion.lab.classic.MinimumExpectedVariance.Outlook;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.lab.table.Row;
import org.inclusion.skill.ItemParameters;

/**
 * Whole adaptive tests, step by step: the question, the estimate with its doubt, the four levels, and how far the
 * second best question was. 121 nodes on [−6, 6], plain sum; a node on a cut (−1, 0, 1) counts to the upper level.
 *
 * @param rule {@code MFI}, {@code MEPV} or {@code MEPV_P70_first5}
 */
record Trajectories(String rule) {

    /** Where the second best is closer than this, another platform's rounding may choose it. */
    private static final double CLOSE = 1e-6;

    private static final List<Double> CUTS = List.of(-1.0, 0.0, 1.0);

    List<Agreement> check(Path folder) {
        Map<String, ItemParameters> bank = Figures.items(folder.resolve("cat_bank120.csv"), "a", List.of("b"));
        Map<String, Row> answers = new LinkedHashMap<>();
        Figures.rows(folder.resolve("cat_responses.csv")).forEach(row -> answers.put(row.text("person"), row));
        Run run = new Run(bank, choiceRule());
        for (Row step : Figures.rows(folder.resolve("cat_trajectories.csv"))) {
            Row person = answers.get(step.text("person"));
            if (step.text("rule").equals(rule) && person != null) {
                run.take(step, person);
            }
        }
        return List.of(
                run.states.under(
                        "adaptive tests " + rule, "question, EAP, SD, levels; 121 nodes on [-6, 6], plain sum"),
                run.gaps.under(
                        "adaptive tests " + rule, "gap to the second best, beyond half a unit of its last digit"));
    }

    private ChoiceRule choiceRule() {
        ChoiceRule variance = new MinimumExpectedVariance(Outlook.PREDICTED);
        return switch (rule) {
            case "MFI" -> new MaximumInformation();
            case "MEPV" -> variance;
            case "MEPV_P70_first5" -> new GentleStart(variance, 5, .7);
            default -> throw new IllegalArgumentException("no such rule: " + rule);
        };
    }

    /** The run of one person after the other. */
    private static final class Run {

        private final AbilityGrid grid = Figures.grid(121, 6, AbilityGrid.Rule.SUM);
        private final Map<String, ItemParameters> bank;
        private final ChoiceRule choiceRule;
        private final Comparison states = new Comparison();
        private final Comparison gaps = new Comparison();
        private final Map<String, ItemParameters> open = new LinkedHashMap<>();
        private Interim interim = Interim.before(grid);

        Run(Map<String, ItemParameters> bank, ChoiceRule choiceRule) {
            this.bank = bank;
            this.choiceRule = choiceRule;
        }

        void take(Row step, Row person) {
            if (step.number("step") == 1) {
                interim = Interim.before(grid);
                open.clear();
                open.putAll(bank);
            }
            String asked = step.text("item");
            compareChoice(step, asked);
            ItemParameters item = open.remove(asked);
            if (item == null) {
                throw step.problem("item", asked + " is not open");
            }
            interim = interim.after(item, (int) person.number("i" + asked));
            states.add(step.number("eap"), interim.posterior().mean());
            states.add(step.number("sd"), interim.posterior().sd());
            double[] levels = levels();
            for (int level = 0; level < levels.length; level++) {
                states.add(step.number("p_level" + level), levels[level]);
            }
        }

        private void compareChoice(Row step, String asked) {
            String best = "";
            double highest = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (Map.Entry<String, ItemParameters> candidate : open.entrySet()) {
                double merit = choiceRule.merit(candidate.getValue(), interim);
                if (merit > highest) {
                    second = highest;
                    highest = merit;
                    best = candidate.getKey();
                } else if (merit > second) {
                    second = merit;
                }
            }
            if (step.number("gap_to_second_best") > CLOSE) {
                states.addChoice(asked, best);
                gaps.addPrinted(step.text("gap_to_second_best"), highest - second);
            }
        }

        private double[] levels() {
            double[] levels = new double[CUTS.size() + 1];
            List<Double> nodes = grid.nodes();
            for (int i = 0; i < nodes.size(); i++) {
                double node = nodes.get(i);
                int level = (int) CUTS.stream().filter(cut -> node >= cut).count();
                levels[level] += interim.posterior().weights().get(i);
            }
            return levels;
        }
    }
}
