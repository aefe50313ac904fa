package org.inclusion.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.Act;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.LearningWay;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/** Suggests what is worth doing next. Thread-safe. */
public final class SuggestNextStep {

    /** Someone asks how it went within a week; within three days where much help is useful. */
    private static final int CALL_BACK_DAYS = 7;

    private static final int CALL_BACK_DAYS_WITH_MUCH_HELP = 3;

    private final Guard guard;
    private final LearnerStates states;
    private final EnrolmentStore enrolments;
    private final WishStore wishes;
    private final Looking looking;
    private final ContentLibrary content;
    private final BeliefModel beliefs;

    /**
     * The use case.
     *
     * @param guard the door
     * @param states what was seen of her
     * @param enrolments her paths
     * @param wishes what she wants
     * @param looks she sees who looked
     * @param content has the steps
     * @param beliefs predicts the useful help
     */
    public SuggestNextStep(
            Guard guard,
            LearnerStates states,
            EnrolmentStore enrolments,
            WishStore wishes,
            LookStore looks,
            ContentLibrary content,
            BeliefModel beliefs) {
        this.guard = guard;
        this.states = states;
        this.enrolments = enrolments;
        this.wishes = wishes;
        this.looking = new Looking(looks, guard.policy());
        this.content = content;
        this.beliefs = beliefs;
    }

    /**
     * Suggests a step on the latest path she is on.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner for whom
     * @return the suggestion, or the refusal
     */
    public Outcome<NextStep> suggest(Actor actor, LearnerId learner) {
        return guard.run(actor, Act.SEE, learner, (tx, now) -> {
            looking.note(tx, actor, learner, Look.What.PATH, now);
            return Outcome.done(suggestion(tx, learner, now));
        });
    }

    private NextStep suggestion(Transaction tx, LearnerId learner, Instant now) {
        LearnerStates.Versioned current = states.current(tx, learner);
        Optional<Enrolment> enrolment = enrolments.of(tx, learner).stream().findFirst();
        Optional<ContentPack> pack = enrolment.flatMap(latest -> content.pack(latest.pack(), latest.major()));
        Optional<SkillPath> path =
                pack.flatMap(found -> found.path(enrolment.map(Enrolment::path).orElse("")));
        if (pack.isEmpty() || path.isEmpty()) {
            return nothing(current.version(), "next.say-a-wish");
        }
        Belief belief = beliefs.drift(current.state().belief(), now);
        Optional<Wish> wish = wishes.latest(tx, learner);
        Abilities abilities = new Abilities(beliefs, belief, pack.get());
        return new StepChoice(pack.get(), path.get(), current.state().steps(), wish, abilities)
                .choose()
                .map(chosen -> suggest(current.version(), pack.get(), chosen, wish, abilities, now))
                .orElseGet(() -> nothing(current.version(), "next.path-complete"));
    }

    private NextStep suggest(
            long version,
            ContentPack pack,
            StepChoice.Chosen chosen,
            Optional<Wish> wish,
            Abilities abilities,
            Instant now) {
        Help help = abilities.usefulHelp(chosen.step());
        boolean muchHelp = help == Help.SHOWN || help == Help.TOGETHER;
        LocalDate today = guard.policy().dayOf(now);
        return new NextStep(
                version,
                new Published<>(pack, chosen.step()),
                chosen.why(),
                way(chosen.step(), wish, muchHelp),
                help,
                today.plusDays(muchHelp ? CALL_BACK_DAYS_WITH_MUCH_HELP : CALL_BACK_DAYS));
    }

    /** Her own choice, where the step suits it; else the first way with someone where much help is useful. */
    private static LearningWay way(Step step, Optional<Wish> wish, boolean muchHelp) {
        List<LearningWay> ways = step.ways();
        Optional<LearningWay> hers = wish.map(Wish::way).filter(ways::contains);
        return hers.or(() -> ways.stream()
                        .filter(way -> !muchHelp || way != LearningWay.ALONE)
                        .findFirst())
                .orElse(ways.get(0));
    }

    private static NextStep nothing(long version, String code) {
        return new NextStep(version, null, Reason.of(code), null, null, null);
    }
}
