package org.inclusion.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.SkillPath;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.Progress;

/** Shows how far a person is on her paths. Thread-safe. */
public final class SeeProgress {

    private final Guard guard;
    private final LearnerStates states;
    private final EnrolmentStore enrolments;
    private final ContentLibrary content;

    /**
     * All paths of a person and the learner's version they belong to.
     *
     * @param version grows with every change about the learner
     * @param paths one entry an enrolment, the latest first
     */
    public record Seen(long version, List<Progress> paths) {}

    /**
     * The use case.
     *
     * @param guard the door
     * @param states what was seen of her steps
     * @param enrolments her paths
     * @param content has the paths
     */
    public SeeProgress(Guard guard, LearnerStates states, EnrolmentStore enrolments, ContentLibrary content) {
        this.guard = guard;
        this.states = states;
        this.enrolments = enrolments;
        this.content = content;
    }

    /**
     * Shows the progress on every path she is on.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner whose
     * @return the progress, or the refusal
     */
    public Outcome<Seen> of(Actor actor, LearnerId learner) {
        return guard.show(actor, Permission.SEE, Look.What.PATH, learner, (tx, now) -> {
            LearnerStates.Versioned current = states.current(tx, learner);
            List<Progress> paths = new ArrayList<>();
            for (Enrolment enrolment : enrolments.of(tx, learner)) {
                Optional<ContentPack> pack = content.pack(enrolment.pack(), enrolment.major());
                Optional<SkillPath> path = pack.isPresent() ? pack.get().path(enrolment.path()) : Optional.empty();
                if (path.isPresent()) {
                    paths.add(Progress.of(
                            enrolment.pack(), path.get(), current.state().steps()));
                }
            }
            return Outcome.done(new Seen(current.version(), List.copyOf(paths)));
        });
    }
}
