package org.inclusion.journey;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.id.PathId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.path.SkillPath;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;

/** Puts a person on a path, and pins the pack's major version for her. Thread-safe. */
public final class EnrolOnPath {

    private final Guard guard;
    private final EnrolmentStore enrolments;
    private final LearnerStates states;
    private final ContentLibrary content;
    private final LearnerListener listener;

    /**
     * The use case.
     *
     * @param guard the door
     * @param enrolments keeps enrolments
     * @param states keeps her version
     * @param content has the paths
     * @param listener told after the commit
     */
    public EnrolOnPath(
            Guard guard,
            EnrolmentStore enrolments,
            LearnerStates states,
            ContentLibrary content,
            LearnerListener listener) {
        this.guard = guard;
        this.enrolments = enrolments;
        this.states = states;
        this.content = content;
        this.listener = listener;
    }

    /**
     * Enrols someone, now, in the latest version.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param pathId the path
     * @return the enrolment, or the refusal
     */
    public Outcome<Enrolment> enrol(Actor actor, LearnerId learner, PathId pathId) {
        return guard.run(
                actor, Permission.ACCOMPANY, learner, (tx, now) -> enrol(tx, actor.id(), learner, pathId, now));
    }

    /** For a wish: she comes back to a path where she left it, in the major version she had. */
    Outcome<Enrolment> comeBack(Transaction tx, String actor, LearnerId learner, PathId pathId, Instant now) {
        for (Enrolment known : enrolments.of(tx, learner)) {
            if (known.path().equals(pathId)) {
                states.touch(tx, learner);
                Enrolment again = new Enrolment(learner, pathId, known.pack(), known.major(), actor, now);
                enrolments.enrol(tx, again);
                return Outcome.done(again);
            }
        }
        return enrol(tx, actor, learner, pathId, now);
    }

    private Outcome<Enrolment> enrol(Transaction tx, String actor, LearnerId learner, PathId pathId, Instant now) {
        Optional<Published<SkillPath>> path = content.path(pathId);
        if (path.isEmpty()) {
            return Outcome.refused(Refusal.notFound("path", pathId.value()));
        }
        ContentPack pack = path.get().pack();
        Enrolment enrolment =
                new Enrolment(learner, pathId, pack.id(), pack.version().major(), actor, now);
        states.touch(tx, learner);
        enrolments.enrol(tx, enrolment);
        tx.afterCommit(() -> listener.enrolled(enrolment));
        return Outcome.done(enrolment);
    }
}
