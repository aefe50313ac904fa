package org.inclusion.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.autonomy.Standing;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.id.AreaId;
import org.inclusion.journey.NextStep.StepToDo;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Suggests what is worth doing next. Thread-safe. */
public final class SuggestNextStep {

    /** It is worth asking how it went within a week; within three days where much help is likely useful. */
    private static final int CALL_BACK_DAYS = 7;

    private static final int CALL_BACK_DAYS_WITH_MUCH_HELP = 3;

    private final Guard guard;
    private final LearnerStates states;
    private final EnrolmentStore enrolments;
    private final WishStore wishes;
    private final DisagreementStore disagreements;
    private final ContentLibrary content;
    private final BeliefModel beliefs;
    private final Recalibration recalibration;

    /**
     * The use case.
     *
     * @param guard the door
     * @param states what was seen of her
     * @param enrolments her paths
     * @param wishes what she wants
     * @param disagreements what she does not agree with
     * @param content has the steps
     * @param beliefs predicts the useful help
     * @param recalibration makes what it predicts true to the host's outcomes
     */
    public SuggestNextStep(
            Guard guard,
            LearnerStates states,
            EnrolmentStore enrolments,
            WishStore wishes,
            DisagreementStore disagreements,
            ContentLibrary content,
            BeliefModel beliefs,
            Recalibration recalibration) {
        this.guard = guard;
        this.states = states;
        this.enrolments = enrolments;
        this.wishes = wishes;
        this.disagreements = disagreements;
        this.content = content;
        this.beliefs = beliefs;
        this.recalibration = recalibration;
    }

    /**
     * Suggests a step on the latest path she is on.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner for whom
     * @return the suggestion, or the refusal
     */
    public Outcome<NextStep> suggest(Actor actor, LearnerId learner) {
        return guard.show(actor, Permission.SEE, Look.What.PATH, learner, (tx, now) -> {
            return Outcome.done(suggestion(tx, learner, now));
        });
    }

    private NextStep suggestion(Transaction tx, LearnerId learner, Instant now) {
        LearnerStates.Versioned current = states.current(tx, learner);
        List<Enrolment> enrolled = enrolments.of(tx, learner);
        if (enrolled.isEmpty()) {
            return nothing(current.version(), "next.say-a-wish");
        }
        Enrolment enrolment = enrolled.get(0);
        Optional<ContentPack> pack = content.pack(enrolment.pack(), enrolment.major());
        Optional<SkillPath> path = pack.isPresent() ? pack.get().path(enrolment.path()) : Optional.empty();
        if (pack.isEmpty() || path.isEmpty()) {
            return nothing(current.version(), "next.path-away");
        }
        Belief belief = beliefs.drift(
                beliefs.doubting(current.state().belief(), current.state().answering()), now);
        Optional<Wish> wish = wishes.latest(tx, learner);
        Abilities abilities = new Abilities(beliefs, belief, pack.get(), recalibration);
        StepChoice choice =
                new StepChoice(pack.get(), path.get(), current.state().steps(), wish, abilities, now);
        StepToDo chosen = choice.choose();
        if (chosen == null) {
            return nothing(current.version(), "next.path-complete");
        }
        Published<Step> step = chosen.step();
        return new NextStep(
                current.version(),
                step,
                chosen.why(),
                chosen.way(),
                shownHelp(tx, learner, current.state(), step),
                callBackOn(lastSeen(current.state(), enrolment), abilities.muchHelpIsUseful(step.item()), now),
                others(choice.revisions(), step.item()));
    }

    private static List<StepToDo> others(List<StepToDo> revisions, Step suggested) {
        List<StepToDo> others = new ArrayList<>();
        for (StepToDo revision : revisions) {
            if (others.size() < NextStep.MOST_REVISIONS
                    && !revision.step().item().id().equals(suggested.id())) {
                others.add(revision);
            }
        }
        return others;
    }

    /** The level that acts established for the step's area, unless she disagrees with it: a prediction is no level. */
    private @Nullable Help shownHelp(Transaction tx, LearnerId learner, LearnerState state, Published<Step> step) {
        AreaId area = step.pack().areaOf(step.item());
        for (Disagreement disagreement : disagreements.of(tx, learner)) {
            if (disagreement.isOpen() && disagreement.area().equals(area)) {
                return null;
            }
        }
        return state.standings().getOrDefault(area, Standing.UNKNOWN).level();
    }

    private static Instant lastSeen(LearnerState state, Enrolment enrolment) {
        HistoryPosition last = state.last();
        return last == null || last.effectiveAt().isBefore(enrolment.at()) ? enrolment.at() : last.effectiveAt();
    }

    /** Counted from what was last seen of her, so that the day does not move away while nothing happens. */
    private LocalDate callBackOn(Instant lastSeen, boolean muchHelp, Instant now) {
        LocalDate due =
                guard.policy().dayOf(lastSeen).plusDays(muchHelp ? CALL_BACK_DAYS_WITH_MUCH_HELP : CALL_BACK_DAYS);
        LocalDate today = guard.policy().dayOf(now);
        return due.isBefore(today) ? today : due;
    }

    private static NextStep nothing(long version, String code) {
        return new NextStep(version, null, Reason.of(code), null, null, null, List.of());
    }
}
