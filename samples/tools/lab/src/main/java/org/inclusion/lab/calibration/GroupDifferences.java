package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.inclusion.lab.calibration.Warning.Code;
import org.inclusion.lab.table.Groups;
import org.inclusion.lab.table.Responses;

/**
 * Which items differ between groups of people alike in ability (differential item functioning).
 *
 * <p>Likelihood-ratio test (Thissen, Steinberg and Wainer 1993): one curve for all, or one a group. Abilities come from
 * the other items, each group with a mean and a spread of its own, so that a group that is abler is no item's fault,
 * and that few items do not pass for exact. An item is told when the test is significant at 5 % over all items together
 * (Bonferroni) and people of a group would score differently by a tenth of the item's range or more under the two
 * curves (unsigned difference in the sample: Meade 2010; the tenth: Dorans and Kulick 1986): with many people
 * everything is significant, and little of it matters. Told items leave the others' yardstick, until no more are found.
 */
final class GroupDifferences {

    static final double SIGNIFICANT = .05;
    static final double NOTICEABLE = .10;

    /** A group with fewer people is not compared. */
    static final int SMALLEST_GROUP = 100;

    private static final int ROUNDS = 5;

    private final Consumer<String> progress;

    private final Answers answers;
    private final List<Curve> curves;
    private final List<GroupedAbility> groups;

    private GroupDifferences(
            Answers answers, List<Curve> curves, List<GroupedAbility> groups, Consumer<String> progress) {
        this.progress = progress;
        this.answers = answers;
        this.curves = curves;
        this.groups = groups;
    }

    static List<Warning> find(
            Responses responses,
            Answers answers,
            List<Curve> curves,
            Population population,
            Groups groups,
            Consumer<String> progress) {
        Map<String, double[]> counts = new TreeMap<>();
        for (int person = 0; person < answers.patternOf.length; person++) {
            int pattern = answers.patternOf[person];
            if (pattern >= 0) {
                groups.of(responses.persons().get(person))
                        .ifPresent(group ->
                                counts.computeIfAbsent(group, first -> new double[answers.patterns.length])[pattern]++);
            }
        }
        List<Warning> warnings = new ArrayList<>();
        List<GroupedAbility> compared = new ArrayList<>();
        counts.forEach((name, ofGroup) -> {
            GroupedAbility group = new GroupedAbility(answers, ofGroup, population);
            if (group.people() >= SMALLEST_GROUP) {
                compared.add(group);
            } else {
                warnings.add(new Warning(Code.GROUP_TOO_SMALL, name, Map.of("people", group.people())));
            }
        });
        if (compared.size() > 1) {
            warnings.addAll(new GroupDifferences(answers, curves, compared, progress).find());
        }
        return warnings;
    }

    private List<Warning> find() {
        Set<Integer> told = new HashSet<>();
        List<Warning> warnings = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            Set<Integer> yardstick = new HashSet<>();
            for (int item = 0; item < curves.size(); item++) {
                if (!told.contains(item)) {
                    yardstick.add(item);
                }
            }
            if (yardstick.isEmpty()) {
                return warnings;
            }
            progress.accept("comparing groups, round " + (round + 1));
            groups.forEach(group -> group.place(curves, yardstick));
            warnings = new ArrayList<>();
            Set<Integer> found = new HashSet<>();
            for (int item = 0; item < curves.size(); item++) {
                ItemDifference difference = ItemDifference.of(item, curves.get(item), groups, yardstick.contains(item));
                if (difference.significance() * curves.size() < SIGNIFICANT && difference.effect() >= NOTICEABLE) {
                    found.add(item);
                    warnings.add(
                            new Warning(Code.DIFFERS_BETWEEN_GROUPS, answers.items.get(item), difference.figures()));
                }
            }
            if (found.equals(told)) {
                break;
            }
            told = found;
        }
        return warnings;
    }
}
