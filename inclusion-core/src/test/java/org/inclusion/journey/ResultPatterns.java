package org.inclusion.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.inclusion.AboutLearner;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.StepId;
import org.inclusion.journey.ResultPattern.Act;
import org.inclusion.journey.ResultPattern.Doing;
import org.inclusion.journey.ResultPattern.Said;
import org.inclusion.journey.SeenResult.Asked;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Draws patterns and plays them in a small town. */
final class ResultPatterns {

    private static final AssessmentId ASSESSMENT = new AssessmentId("a");
    private static final int MOST_ACTS = 5;

    private final Ccas ccas;
    private final ContentPack pack;
    private final Random random;

    ResultPatterns(Ccas ccas, ContentPack pack, long seed) {
        this.ccas = ccas;
        this.pack = pack;
        this.random = new Random(seed);
    }

    ResultPattern next() {
        List<Goal> goals = List.copyOf(pack.goals());
        Goal goal = goals.get(random.nextInt(goals.size()));
        AssessmentMode mode = random.nextBoolean() ? AssessmentMode.COUNTER : AssessmentMode.FULL;
        return new ResultPattern(goal, mode, answers(mode.length()), ratings(), acts(goal));
    }

    /** Some know all, some know nothing, and others are between. */
    private List<Said> answers(int length) {
        double right = random.nextInt(5) / 4.0;
        double wrong = random.nextInt(3) / 2.0;
        return Stream.generate(() -> random.nextDouble() < right
                        ? Said.RIGHT
                        : random.nextDouble() < wrong ? Said.WRONG : Said.UNKNOWN)
                .limit(length)
                .toList();
    }

    /** Some are modest in everything. */
    private List<Help> ratings() {
        boolean modest = random.nextInt(3) == 0;
        return Stream.generate(() -> modest ? Help.SHOWN : help()).limit(5).toList();
    }

    private List<Act> acts(Goal goal) {
        List<Step> steps = List.copyOf(pack.path(goal.path()).orElseThrow().steps());
        Doing only = random.nextBoolean() ? Doing.WORKED : null;
        return Stream.generate(
                        () -> new Act(only == null ? any(List.of(Doing.values())) : only, step(goal, steps), help()))
                .limit(random.nextInt(MOST_ACTS + 1))
                .toList();
    }

    private Step step(Goal goal, List<Step> steps) {
        StepId wished = goal.steps().get(random.nextInt(goal.steps().size()));
        return steps.stream()
                .filter(step -> step.id().equals(wished))
                .findFirst()
                .filter(step -> random.nextBoolean())
                .orElseGet(() -> steps.get(random.nextInt(steps.size())));
    }

    private Help help() {
        return any(List.of(Help.values()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Asks her what the assessment asks, and lets her do what she does. */
    SeenResult play(String id, ResultPattern pattern) {
        Actor her = begin(id, pattern);
        List<Asked> asked = new ArrayList<>();
        NextQuestion now = now(her);
        while (!now.isFinished()) {
            Asked one = asked(now, pattern, asked);
            asked.add(one);
            note(her, asked.size(), one);
            now = now(her);
        }
        return seen(her, pattern, asked, now);
    }

    /** The same person once more, with one answer that is right now. */
    SeenResult replay(String id, SeenResult before, int better) {
        Actor her = begin(id, before.pattern());
        List<Asked> asked = new ArrayList<>(before.asked());
        Asked changed = asked.get(better);
        asked.set(better, new Asked(changed.id(), changed.question(), Said.RIGHT, null));
        for (int i = 0; i < asked.size(); i++) {
            note(her, i + 1, asked.get(i));
        }
        about(her).assessments().stop(ASSESSMENT).orThrow();
        return seen(her, before.pattern(), asked, now(her));
    }

    private Actor begin(String id, ResultPattern pattern) {
        Actor her = Ccas.learner(id);
        about(her)
                .stateWish(new SaidWish(
                        pattern.goal().id(),
                        LearningWay.FACE_TO_FACE,
                        Device.PHONE,
                        true,
                        Network.GOOD,
                        Channel.FACE_TO_FACE))
                .orThrow();
        about(her)
                .assessments()
                .begin(new Agreement(ASSESSMENT, pattern.mode(), pattern.goal().id(), Channel.FACE_TO_FACE))
                .orThrow();
        return her;
    }

    private AboutLearner about(Actor her) {
        return ccas.as(her).about(her.asLearner());
    }

    private NextQuestion now(Actor her) {
        return about(her).assessments().next(ASSESSMENT).orThrow();
    }

    private static Asked asked(NextQuestion now, ResultPattern pattern, List<Asked> before) {
        SelfReportQuestion selfReport = now.selfReport();
        if (selfReport != null) {
            return new Asked(selfReport.id(), null, null, pattern.ratings().get(before.size()));
        }
        Question question = Objects.requireNonNull(now.question());
        return new Asked(question.id().value(), question, pattern.answers().get(before.size()), null);
    }

    private void note(Actor her, int number, Asked one) {
        EvidenceDraft draft = ccas.draft("said-" + number, her, her.asLearner()).during(ASSESSMENT);
        Help rating = one.rating();
        record(
                ccas.as(her),
                rating != null
                        ? draft.saidOfHerself(pack.ref(one.id()), rating)
                        : draft.answered(
                                pack.ref(one.id()), option(Objects.requireNonNull(one.question()), one.said())));
    }

    private static @Nullable String option(Question question, @Nullable Said said) {
        return said == Said.UNKNOWN
                ? null
                : question.options().stream()
                        .filter(option -> option.right() == (said == Said.RIGHT))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private SeenResult seen(Actor her, ResultPattern pattern, List<Asked> asked, NextQuestion finished) {
        ccas.clock.forward(Duration.ofHours(2));
        for (int i = 0; i < pattern.acts().size(); i++) {
            ccas.clock.forward(Duration.ofHours(13));
            does(her, i, pattern.acts().get(i));
        }
        return new SeenResult(
                pattern,
                asked,
                finished.result(),
                about(her).profile().orThrow(),
                about(her).suggestNextStep().orThrow(),
                about(her).progress().orThrow(),
                history(her));
    }

    private List<ReceivedEvidence> history(Actor her) {
        return about(her).history(null, 100).orThrow().evidence().stream()
                .sorted(Comparator.comparing(ReceivedEvidence::position))
                .toList();
    }

    private void does(Actor her, int number, Act act) {
        boolean byHelper = act.doing() == Doing.SEEN || act.doing() == Doing.SETTLED;
        Acting who = ccas.as(byHelper ? Ccas.helper() : her);
        LearnerId learner = her.asLearner();
        EvidenceDraft draft = ccas.draft("act-" + number, who.actor(), learner)
                .through(act.doing() == Doing.AT_HOME ? Channel.HOME : Channel.FACE_TO_FACE);
        Evidence evidence = switch (act.doing()) {
            case WORKED, AT_HOME -> draft.practised(pack.ref(act.step().id()), true, act.help());
            case DID_NOT_WORK -> draft.practised(pack.ref(act.step().id()), false, act.help());
            case SEEN -> draft.observed(pack.ref(act.step().skill()), act.help());
            case SETTLED -> draft.settled(pack.ref(act.step().skill()), act.help());
        };
        record(who, evidence);
    }

    private void record(Acting who, Evidence evidence) {
        who.record(List.of(evidence));
        ccas.clock.forward(Duration.ofSeconds(20));
    }

    /** The reason that an act should be, put together here once more. */
    String reason(Evidence evidence) {
        if (evidence instanceof Practice practice) {
            LocalizedText title =
                    pack.step(new StepId(practice.item().item())).orElseThrow().title();
            if (!practice.success()) {
                return "why.practice.tried" + title;
            }
            boolean home = practice.header().channel() == Channel.HOME;
            return (home ? "why.practice.home" : "why.practice." + practice.help()) + title;
        }
        LocalizedText title = pack.skill(evidence.item().item()).orElseThrow().title();
        return (evidence instanceof Observation seen
                        ? "why.observation." + seen.help()
                        : "why.settlement." + ((Evidence.Settlement) evidence).help())
                + title;
    }
}
