package org.inclusion.cohort;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;

/** A structure without evidence: its people and their levels are set by hand, and summed up each month. */
final class PublishingStructure {

    static final String ID = "ccas";

    static final List<AreaId> AREAS = List.of(new AreaId("1"), new AreaId("2"));

    private final Map<LearnerId, Map<AreaId, FirstAndLast>> people = new TreeMap<>(comparing(LearnerId::value));
    private final Set<Counted> known = new HashSet<>();
    private final Map<LearnerId, Figure> wishes = new HashMap<>();
    private final Map<LearnerId, Set<Figure>> helpers = new HashMap<>();
    private List<CohortRow> rows = List.of();
    private List<CountRow> counts = List.of();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    /** A learner comes, or has a level from now on. Her first one stays. */
    void set(LearnerId learner, AreaId area, Help level, double certainty) {
        FirstAndLast levels = levels(level, certainty);
        come(learner);
        areasOf(learner).merge(area, levels, FirstAndLast::then);
    }

    void come(LearnerId learner) {
        people.computeIfAbsent(learner, newcomer -> new HashMap<>());
    }

    /** Her latest wish. */
    void wish(LearnerId learner, String goal) {
        come(learner);
        wishes.put(learner, Figure.wish(goal));
    }

    void take(LearnerId helper, String step) {
        helpers.computeIfAbsent(helper, newcomer -> new HashSet<>()).add(Figure.step("pack", new StepId(step)));
    }

    void loseLevel(LearnerId learner, AreaId area) {
        areasOf(learner).remove(area);
    }

    void go(LearnerId learner) {
        people.remove(learner);
    }

    void erase(LearnerId learner) {
        go(learner);
        known.removeIf(person -> person.learner().equals(learner));
    }

    List<LearnerId> people() {
        return List.copyOf(people.keySet());
    }

    Help level(LearnerId learner, AreaId area) {
        return Objects.requireNonNull(areasOf(learner).get(area)).last().mostProbable();
    }

    boolean hasLevel(LearnerId learner, AreaId area) {
        return areasOf(learner).containsKey(area);
    }

    private Map<AreaId, FirstAndLast> areasOf(LearnerId learner) {
        return Objects.requireNonNull(people.get(learner));
    }

    /** Whether a learner is counted in the area at her level of today. */
    boolean isCounted(LearnerId learner, AreaId area) {
        return hasLevel(learner, area) && known.contains(Counted.at(ID, learner, area, level(learner, area)));
    }

    void loseRows() {
        rows = List.of();
    }

    /** Sums everybody up, a month later. */
    List<CohortRow> publish() {
        now = now.plus(Duration.ofDays(30));
        StructureSums sums = new StructureSums(ID);
        people.forEach((learner, areas) -> {
            Figure wish = wishes.get(learner);
            sums.add(learner, areas, wish == null ? Set.of() : Set.of(wish), known);
        });
        helpers.forEach((helper, steps) -> sums.addHelper(helper, steps, known));
        Publication next = new Renewal(sums, rows, counts, now).of(null, AREAS);
        known.addAll(next.counted());
        rows = next.rows();
        counts = next.counts();
        return rows;
    }

    /** What a coordinator is shown. */
    CohortSummary shown() {
        return Suppression.shown(ID, rows, counts);
    }

    Map<Figure, Long> counts() {
        return counts.stream().collect(toMap(CountRow::figure, CountRow::people));
    }

    Instant now() {
        return now;
    }

    /** The rows of everybody as they are today: the rule before published sums stood. */
    List<CohortRow> everybody() {
        return AREAS.stream()
                .map(area -> {
                    AreaSums sums = new AreaSums();
                    people.values().stream()
                            .filter(areas -> areas.containsKey(area))
                            .forEach(areas -> sums.add(areas.get(area)));
                    return new CohortRow(
                            ID,
                            area,
                            people.size(),
                            people.size() - sums.people(),
                            sums.levels().first().millionths(),
                            sums.levels().last().millionths(),
                            now,
                            now);
                })
                .toList();
    }

    /** The probability of the level, and the rest shared by its neighbours. */
    private static FirstAndLast levels(Help level, double certainty) {
        int at = level.category();
        int last = Help.values().length - 1;
        long main = Math.round(certainty * 1_000_000);
        long below = at == 0 ? 0 : at == last ? 1_000_000 - main : (1_000_000 - main) / 2;
        long above = 1_000_000 - main - below;
        LevelSums sums = new LevelSums(IntStream.rangeClosed(0, last)
                .mapToObj(i -> i == at ? main : i == at - 1 ? below : i == at + 1 ? above : 0L)
                .toList());
        return new FirstAndLast(sums, sums);
    }
}
