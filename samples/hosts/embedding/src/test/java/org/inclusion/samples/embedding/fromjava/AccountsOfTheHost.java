package org.inclusion.samples.embedding.fromjava;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.LearnerListener;

/** A host that keeps who was active, and that closes the accounts of people who are erased. */
final class AccountsOfTheHost implements LearnerListener {

    final List<String> active = new ArrayList<>();
    final List<String> closed = new ArrayList<>();

    @Override
    public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
        active.add(learner.value());
    }

    @Override
    public void learnerErased(LearnerId learner) {
        closed.add(learner.value());
    }

    void forgetEverything() {
        active.clear();
        closed.clear();
    }
}
