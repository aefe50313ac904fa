package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.junit.jupiter.api.Test;

/** The tests that every {@link EnrolmentStore} passes. */
public abstract class EnrolmentStoreContract extends StoreContract {

    @Test
    void anUnknownLearnerIsOnNoPath() {
        assertThat(of(someone()), empty());
    }

    @Test
    void enrolmentsAreReadBackTheLatestFirst() {
        LearnerId learner = someone();
        Enrolment second = new Enrolment(learner, new PathId("path-b"), "pack-1", 1, "helper-1", NOON.plusSeconds(2));
        Enrolment first = new Enrolment(learner, new PathId("path-a"), "pack-1", 12, learner.value(), NOON);
        Enrolment third = new Enrolment(learner, new PathId("Path-a"), "pack-2", 0, "helper-1", NOON.plusSeconds(3));
        List.of(second, first, third).forEach(this::enrol);
        assertThat(of(learner), contains(third, second, first));
    }

    @Test
    void ofTwoEnrolmentsOnOnePathTheLaterReplacesTheEarlier() {
        LearnerId learner = someone();
        enrol(new Enrolment(learner, new PathId("path-a"), "pack-1", 1, "helper-1", NOON));
        Enrolment again = new Enrolment(learner, new PathId("path-a"), "pack-2", 2, "helper-2", NOON.plusSeconds(1));
        enrol(again);
        assertThat(of(learner), contains(again));
    }

    @Test
    void learnersAreKeptApart() {
        Enrolment one = new Enrolment(someone(), new PathId("path-a"), "pack-1", 1, "helper-1", NOON);
        enrol(one);
        enrol(new Enrolment(someone(), new PathId("path-a"), "pack-1", 1, "helper-1", NOON));
        assertThat(of(one.learner()), contains(one));
    }

    private void enrol(Enrolment enrolment) {
        inTransaction(tx -> stores().of(EnrolmentStore.class).enrol(tx, enrolment));
    }

    private List<Enrolment> of(LearnerId learner) {
        return ask(tx -> stores().of(EnrolmentStore.class).of(tx, learner));
    }
}
