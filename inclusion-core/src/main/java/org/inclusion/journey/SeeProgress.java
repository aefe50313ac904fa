package org.inclusion.journey;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.learner.LearnerStates;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.Progress;
import org.inclusion.progress.StepRecords;

/** Shows how far a learner is on her paths. Thread-safe. */
@Internal
public final class SeeProgress {

    private final Guard guard;
    private final LearnerStates states;
    private final EnrolmentStore enrolments;
    private final ContentLibrary content;

    public SeeProgress(Guard guard, LearnerStates states, EnrolmentStore enrolments, ContentLibrary content) {
        this.guard = guard;
        this.states = states;
        this.enrolments = enrolments;
        this.content = content;
    }

    /**
     * Shows the progress on every path that a learner is on. A path that the host no longer has is left out.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose progress
     * @return the progress, or the refusal
     */
    public Outcome<SeenProgress> of(Actor actor, LearnerId learner) {
        return guard.show(actor, Permission.SEE, Look.What.PATH, learner, (tx, now) -> {
            LearnerStates.Versioned current = states.current(tx, learner);
            List<Progress> paths = enrolments.of(tx, learner).stream()
                    .map(enrolment -> progress(enrolment, current.state().steps()))
                    .flatMap(Optional::stream)
                    .toList();
            return Outcome.done(new SeenProgress(current.version(), paths));
        });
    }

    private Optional<Progress> progress(Enrolment enrolment, StepRecords records) {
        return content.pack(enrolment.pack(), enrolment.major())
                .flatMap(pack -> pack.path(enrolment.path()))
                .map(path -> Progress.of(enrolment.pack(), path, records));
    }
}
