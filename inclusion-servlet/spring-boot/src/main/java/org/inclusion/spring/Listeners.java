package org.inclusion.spring;

import java.util.List;
import java.util.function.Consumer;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.progress.Enrolment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each listener of the application, in Spring's order. One that throws keeps nothing from the others. */
final class Listeners implements LearnerListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<LearnerListener> listeners;

    Listeners(List<LearnerListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
        tell(listener -> listener.evidenceRecorded(learner, evidenceIds));
    }

    @Override
    public void enrolled(Enrolment enrolment) {
        tell(listener -> listener.enrolled(enrolment));
    }

    @Override
    public void disagreed(LearnerId learner, AreaId area) {
        tell(listener -> listener.disagreed(learner, area));
    }

    @Override
    public void learnerErased(LearnerId learner) {
        tell(listener -> listener.learnerErased(learner));
    }

    @Override
    public void learnerMoved(LearnerId from, LearnerId to) {
        tell(listener -> listener.learnerMoved(from, to));
    }

    @Override
    public void dayRelationOpened(DayRelation relation) {
        tell(listener -> listener.dayRelationOpened(relation));
    }

    private void tell(Consumer<LearnerListener> what) {
        for (LearnerListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener failed, which changes nothing that was kept", e);
            }
        }
    }
}
