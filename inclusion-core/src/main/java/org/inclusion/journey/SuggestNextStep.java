package org.inclusion.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.autonomy.Standing;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.SkillStatus;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.time.WorkingDays;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Suggests the step that is worth doing next. Thread-safe. */
@Internal
public final class SuggestNextStep {

    /** It is worth asking how it went within a week; within three days where much help is likely useful. */
    private static final int CALL_BACK_DAYS = 7;

    private static final int CALL_BACK_DAYS_WITH_MUCH_HELP = 3;

    private final Guard guard;
    private final LearnerStates states;
    private final EnrolmentStore enrolments;
    private final WishStore wishes;
    private final OpenDisagreements disagreements;
    private final ContentLibrary content;
    private final BeliefModel beliefs;
    private final Recalibration recalibration;
    private final Calendar calendar;

    public SuggestNextStep(
            Guard guard,
            LearnerStates states,
            EnrolmentStore enrolments,
            WishStore wishes,
            OpenDisagreements disagreements,
            ContentLibrary content,
            BeliefModel beliefs,
            Recalibration recalibration,
            Calendar calendar) {
        this.guard = guard;
        this.states = states;
        this.enrolments = enrolments;
        this.wishes = wishes;
        this.disagreements = disagreements;
        this.content = content;
        this.beliefs = beliefs;
        this.recalibration = recalibration;
        this.calendar = calendar;
    }

    /**
     * Suggests a step on the latest path that a learner is on.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner for whom
     * @return the suggestion, or the refusal
     */
    public Outcome<NextStep> suggest(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.done(suggestion(tx, learner, now)));
    }

    /** The suggestion, for another use case that has asked for its own permission and notes its own look. */
    public NextStep suggestion(Transaction tx, LearnerId learner, Instant now) {
        LearnerStates.Versioned current = states.current(tx, learner);
        List<Enrolment> enrolled = enrolments.of(tx, learner);
        if (enrolled.isEmpty()) {
            return nothing(current.version(), "next.say-a-wish");
        }
        Enrolment latest = enrolled.get(0);
        return content.pack(latest.pack(), latest.major())
                .flatMap(pack -> pack.path(latest.path()).map(path -> new Published<>(pack, path)))
                .map(path -> suggestion(tx, learner, now, current, latest, path))
                .orElseGet(() -> nothing(current.version(), "next.path-away"));
    }

    private NextStep suggestion(
            Transaction tx,
            LearnerId learner,
            Instant now,
            LearnerStates.Versioned current,
            Enrolment enrolment,
            Published<SkillPath> path) {
        LearnerState state = current.state();
        Belief belief = beliefs.drift(beliefs.doubting(state.belief(), state.answering()), now);
        Abilities abilities = new Abilities(beliefs, belief, path.pack(), recalibration);
        List<Disagreement> open = disagreements.of(tx, learner, state.skills());
        HelpAskedFor asked = HelpAskedFor.of(open, state.skills());
        StepChoice choice = new StepChoice(
                path.pack(), path.item(), state.steps(), wishes.latest(tx, learner), abilities, asked, now);
        return choice.choose()
                .map(chosen -> new NextStep(
                        current.version(),
                        chosen.step(),
                        chosen.why(),
                        chosen.way(),
                        asked.with(chosen.step()).orElseGet(() -> shownHelp(open, state, chosen.step())),
                        callBackOn(
                                lastSeen(state, enrolment),
                                asked.with(chosen.step()).isPresent()
                                        || abilities.muchHelpIsUseful(
                                                chosen.step().item()),
                                now),
                        others(choice.revisions(), chosen.step().item())))
                .orElseGet(() -> nothing(current.version(), "next.path-complete"));
    }

    private static List<StepToDo> others(List<StepToDo> revisions, Step suggested) {
        return revisions.stream()
                .filter(revision -> !revision.step().item().id().equals(suggested.id()))
                .limit(NextStep.MOST_REVISIONS)
                .toList();
    }

    /**
     * The level that acts established for the step's area, unless she disagrees with it: a prediction is no level. An
     * area says nothing against what she just did in the step itself: where that worked without help, no more
     * is offered.
     */
    private static @Nullable Help shownHelp(List<Disagreement> open, LearnerState state, Published<Step> step) {
        AreaId area = step.pack().areaOf(step.item());
        boolean suspended = open.stream().anyMatch(said -> said.area().equals(area));
        if (suspended) {
            return null;
        }
        boolean unaided = state.skills()
                .of(step.pack().id(), step.item().skill())
                .filter(skill -> skill.status().compareTo(SkillStatus.ALONE_ONCE) >= 0 && !skill.toReview())
                .isPresent();
        return unaided
                ? Help.ALONE
                : state.standings().getOrDefault(area, Standing.UNKNOWN).level();
    }

    private static Instant lastSeen(LearnerState state, Enrolment enrolment) {
        HistoryPosition last = state.last();
        return last == null || last.effectiveAt().isBefore(enrolment.at()) ? enrolment.at() : last.effectiveAt();
    }

    /** A working day, counted from her latest evidence, so that the day does not move away while nothing happens. */
    private LocalDate callBackOn(Instant lastSeen, boolean muchHelp, Instant now) {
        LocalDate due = calendar.dayOf(lastSeen).plusDays(muchHelp ? CALL_BACK_DAYS_WITH_MUCH_HELP : CALL_BACK_DAYS);
        LocalDate today = calendar.dayOf(now);
        return WorkingDays.from(due.isBefore(today) ? today : due);
    }

    private static NextStep nothing(long version, String code) {
        return new NextStep(version, null, Reason.of(code), null, null, null, List.of());
    }
}
