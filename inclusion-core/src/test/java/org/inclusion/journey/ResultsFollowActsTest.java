package org.inclusion.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.inclusion.journey.ResultPattern.Said.RIGHT;
import static org.inclusion.journey.ResultPattern.Said.UNKNOWN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.Ccas;
import org.inclusion.assessment.AssessmentResult;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.journey.LevelReason.Toward;
import org.inclusion.learner.LearnerFold;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Framework;
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Results follow acts, over four hundred patterns of answers (right, wrong, "I don't know"), self-reports, five and twenty questions, and acts.
 * The seed is fixed: each run plays the same people.
 */
class ResultsFollowActsTest {

    private static final long SEED = 38;
    private static final int PATTERNS = 400;

    /** Closer than this, rounding decides which of two reasons is heavier. */
    private static final double CLOSE = .02;

    private final Ccas ccas = new Ccas();
    private final ContentPack pack =
            ccas.inclusion.content().pack("premiers-pas").orElseThrow();
    private final ResultPatterns patterns = new ResultPatterns(ccas, pack, SEED);
    private final Map<String, Integer> counts = new TreeMap<>();

    /** All of them: one broken rule must not hide another. */
    private final List<String> failures = new ArrayList<>();

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void whateverSheAnswersSaysAndDoes() {
        for (int i = 0; i < PATTERNS; i++) {
            ResultPattern pattern = patterns.next();
            SeenResult seen = patterns.play("hers-" + i, pattern);
            String who = i + ": " + pattern;
            tell(() -> showsALevelByActsAlone(who, seen));
            tell(() -> saysWhatSheRecognised(who, seen));
            tell(() -> stopsAfterAFewUnknowns(who, seen));
            tell(() -> allRightIsNeverTheLowest(who, pattern, seen));
            tell(() -> saysWhatWeighedMost(who, seen));
            tell(() -> leadsToTheWish(who, pattern, seen));
            List<Integer> others = seen.notRight();
            if (!others.isEmpty()) {
                int better = others.get(i % others.size());
                SeenResult more = patterns.replay("hers-" + i + "-better", seen, better);
                tell(() -> showsNoLess(who, seen, more));
            }
            count(pattern.mode() + " patterns");
        }
        System.out.println("results follow acts: " + counts);
        assertThat(failures, is(List.of()));
        assertThat(
                counts.getOrDefault("COUNTER patterns", 0) + counts.getOrDefault("FULL patterns", 0),
                equalTo(PATTERNS));
        for (String seen : List.of(
                "with a level",
                "without a level",
                "stopped by itself",
                "all right",
                "one more right",
                "right once, and not recognised",
                "with a reason")) {
            assertThat(seen, counts.getOrDefault(seen, 0), greaterThan(20));
        }
    }

    private void tell(Runnable check) {
        try {
            check.run();
        } catch (AssertionError failure) {
            failures.add(String.valueOf(failure.getMessage()));
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void showsALevelByActsAlone(String who, SeenResult seen) {
        Set<AreaId> founded = new HashSet<>();
        seen.history().stream().filter(ResultsFollowActsTest::founds).forEach(act -> founded.add(act.area()));
        boolean level = false;
        for (AreaLevel area : seen.profile().profile().areas()) {
            if (area.status() == AreaLevel.Status.ESTABLISHED) {
                level = true;
                assertThat(who, founded.contains(area.area().id()), is(true));
            }
        }
        count(level ? "with a level" : "without a level");
        if (founded.isEmpty()) {
            assertThat(who, seen.next().help(), is(nullValue()));
        }
    }

    private static boolean founds(ReceivedEvidence received) {
        return received.measure() != null
                && !(received.evidence() instanceof Answer)
                && !(received.evidence() instanceof SelfReport);
    }

    private void saysWhatSheRecognised(String who, SeenResult seen) {
        AssessmentResult result = seen.result();
        Set<String> right = new HashSet<>();
        Set<String> asked = new HashSet<>();
        Map<String, Integer> moreRight = new HashMap<>();
        seen.asked().forEach(one -> {
            if (one.question() != null) {
                asked.add(one.question().skill());
                moreRight.merge(one.question().skill(), one.said() == RIGHT ? 1 : -1, Integer::sum);
            }
        });
        moreRight.forEach((skill, more) -> {
            if (more > 0) {
                right.add(skill);
            }
        });
        if (seen.asked().stream()
                .anyMatch(one -> one.said() == RIGHT
                        && !right.contains(
                                Objects.requireNonNull(one.question()).skill()))) {
            count("right once, and not recognised");
        }
        assertThat(who, ids(result.recognised()), equalTo(right));
        Set<String> missed = new HashSet<>(asked);
        missed.removeAll(right);
        assertThat(who, ids(result.toTry()), equalTo(missed));
        assertThat(who, ids(result.notLookedAt()).stream().anyMatch(asked::contains), is(false));
    }

    private static Set<String> ids(List<Skill> skills) {
        Set<String> ids = new HashSet<>();
        skills.forEach(skill -> ids.add(skill.id()));
        return ids;
    }

    private void stopsAfterAFewUnknowns(String who, SeenResult seen) {
        int inARow = 0;
        for (SeenResult.Asked one : seen.asked()) {
            if (one.question() != null) {
                assertThat(who, inARow, lessThanOrEqualTo(2));
                inARow = one.said() == UNKNOWN ? inARow + 1 : 0;
            }
        }
        if (inARow == 3) {
            count("stopped by itself");
        }
    }

    private void allRightIsNeverTheLowest(String who, ResultPattern pattern, SeenResult seen) {
        if (!seen.notRight().isEmpty() || pattern.isSaidToNeedAllHelp()) {
            return;
        }
        count("all right");
        for (AreaLevel area : seen.profile().profile().areas()) {
            assertThat(who, area.level(), is(not(Help.SHOWN)));
        }
    }

    /** Adds the moves up once more, from the history, and asks whether the first reason is the heaviest. */
    private void saysWhatWeighedMost(String who, SeenResult seen) {
        for (AreaLevel level : seen.profile().profile().areas()) {
            List<LevelReason> why =
                    Objects.requireNonNull(seen.profile().why().get(level.area().id()));
            if (level.status() != AreaLevel.Status.ESTABLISHED) {
                assertThat(who, why.isEmpty(), is(true));
                continue;
            }
            List<Map.Entry<String, Double>> heaviest = moves(
                            seen.history(), level.area().id())
                    .entrySet()
                    .stream()
                    .sorted(Comparator.comparingDouble(entry -> -Math.abs(entry.getValue())))
                    .toList();
            if (heaviest.size() > 1
                    && Math.abs(heaviest.get(0).getValue())
                                    - Math.abs(heaviest.get(1).getValue())
                            < CLOSE) {
                continue;
            }
            count("with a reason");
            LevelReason first = why.get(0);
            String code = first.what().code();
            assertThat(who + why, kind(code, first), equalTo(heaviest.get(0).getKey()));
            assertThat(who, first.toward(), is(heaviest.get(0).getValue() > 0 ? Toward.LESS_HELP : Toward.MORE_HELP));
        }
    }

    private String kind(String code, LevelReason reason) {
        if (code.startsWith("why.answers.")) {
            return "answers";
        }
        return code.equals("why.self-report")
                ? "said"
                : code + reason.what().arguments().get("what");
    }

    /** By how much each reason moved the mean of an area. */
    private Map<String, Double> moves(List<ReceivedEvidence> history, AreaId area) {
        BeliefModel beliefs = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());
        LearnerFold fold = new LearnerFold(beliefs, AutonomyPolicy.standard());
        int index = beliefs.indexOf(area);
        Map<String, Double> moves = new HashMap<>();
        double[] before = {fold.begin().belief().mean(index)};
        fold.replay(history, (received, state) -> {
            double now = state.belief().mean(index);
            if (received.area().equals(area) && received.measure() != null) {
                moves.merge(kind(received.evidence()), now - before[0], Double::sum);
            }
            before[0] = now;
        });
        return moves;
    }

    private String kind(Evidence evidence) {
        if (evidence instanceof Answer) {
            return "answers";
        }
        return evidence instanceof SelfReport ? "said" : patterns.reason(evidence);
    }

    private void leadsToTheWish(String who, ResultPattern pattern, SeenResult seen) {
        Goal goal = pattern.goal();
        SkillPath path = pack.path(goal.path()).orElseThrow();
        Step step = Objects.requireNonNull(seen.next().step()).item();
        assertThat(who, path.step(step.id()).isPresent(), is(true));
        if (pattern.isSettledToBeShown(step.skill())) {
            count("shown again, as both settled");
            return;
        }
        boolean allDone = goal.steps().stream().allMatch(seen::isDone);
        if (!allDone) {
            Set<StepId> towards = new HashSet<>();
            goal.steps().forEach(id -> addWithAllBefore(path, id, towards));
            assertThat(who + " " + step.id() + " " + goal.steps(), towards.contains(step.id()), is(true));
        }
    }

    private static void addWithAllBefore(SkillPath path, StepId id, Set<StepId> all) {
        if (all.add(id)) {
            path.step(id).orElseThrow().after().forEach(before -> addWithAllBefore(path, before, all));
        }
    }

    /** The same answers, but for one that is right now. */
    private void showsNoLess(String who, SeenResult seen, SeenResult better) {
        count("one more right");
        Set<String> more = ids(better.result().recognised());
        assertThat(who, more.containsAll(ids(seen.result().recognised())), is(true));
        Map<String, SeenSkill> skills = new HashMap<>();
        better.profile().skills().forEach(skill -> skills.put(skill.skill().toString(), skill));
        seen.profile()
                .skills()
                .forEach(skill -> assertThat(
                        who,
                        Objects.requireNonNull(skills.get(skill.skill().toString()))
                                .status(),
                        is(greaterThanOrEqualTo(skill.status()))));
        for (AreaLevel area : seen.profile().profile().areas()) {
            AreaLevel now = better.profile().profile().area(area.area().id());
            assertThat(
                    who + " area " + area.area().id(),
                    shown(now.level()),
                    is(greaterThanOrEqualTo(shown(area.level()))));
        }
    }

    /** To show nothing is to show less than anything. */
    private static int shown(@Nullable Help level) {
        return level == null ? -1 : level.category();
    }
}
