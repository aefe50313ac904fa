package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.id.PathId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;

/** Puts a learner on a path, and pins the pack's major version for her. Thread-safe. */
@Internal
public final class EnrolOnPath {

    private final Guard guard;
    private final EnrolmentStore enrolments;
    private final LearnerStates states;
    private final ContentLibrary content;
    private final LearnerListener listener;

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
     * Enrols a learner, now, in the latest version of the pack.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whom
     * @param path the path's id
     * @return the enrolment, or the refusal
     */
    public Outcome<Enrolment> enrol(Actor actor, LearnerId learner, PathId path) {
        return guard.run(actor, Permission.ACCOMPANY, learner, (tx, now) -> enrol(tx, actor.id(), learner, path, now));
    }

    /** For a wish: a learner comes back to a path where she left it, in the major version she had. */
    Outcome<Enrolment> comeBack(Transaction tx, String actor, LearnerId learner, PathId path, Instant now) {
        return enrolments.of(tx, learner).stream()
                .filter(known -> known.path().equals(path))
                .findFirst()
                .map(known -> {
                    Enrolment again = new Enrolment(learner, path, known.pack(), known.major(), actor, now);
                    keep(tx, again);
                    return Outcome.done(again);
                })
                .orElseGet(() -> enrol(tx, actor, learner, path, now));
    }

    private Outcome<Enrolment> enrol(Transaction tx, String actor, LearnerId learner, PathId id, Instant now) {
        return Outcome.found(content.path(id), "path", id.value()).map(path -> {
            ContentPack pack = path.pack();
            Enrolment enrolment =
                    new Enrolment(learner, id, pack.id(), pack.version().major(), actor, now);
            keep(tx, enrolment);
            tx.afterCommit(() -> listener.enrolled(enrolment));
            return enrolment;
        });
    }

    private void keep(Transaction tx, Enrolment enrolment) {
        states.touch(tx, enrolment.learner());
        enrolments.enrol(tx, enrolment);
    }
}
