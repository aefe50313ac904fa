package org.inclusion.test;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.evidence.Help;
import org.inclusion.id.PathId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A library for a test is the real one, with people whom the test names. */
class TestInclusionTest {

    private final TestInclusion library = TestInclusion.inMemory();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aLearnerActsForHerself() {
        Actor odette = library.learner("odette");
        assertThat(library.as(odette).aboutMyself().enrol(new PathId("premiers-pas")), instanceOf(Outcome.Done.class));
    }

    @Test
    void aHelperSeesOnlyWhomTheHelperAccompanies() {
        Actor odette = library.learner("odette");
        Actor fatima = library.learner("fatima");
        Actor marc = library.helper("marc", odette);
        assertThat(library.as(marc).about(odette.asLearner()).profile(), instanceOf(Outcome.Done.class));
        assertThat(library.as(marc).about(fatima.asLearner()).profile(), instanceOf(Outcome.Refused.class));
    }

    @Test
    void aRelationBeginsAndEndsWhenTheTestSaysSo() {
        Actor odette = library.learner("odette");
        Actor marc = library.helper("marc");
        assertThat(library.as(marc).about(odette.asLearner()).profile(), instanceOf(Outcome.Refused.class));
        library.accompany(marc, odette);
        assertThat(library.as(marc).about(odette.asLearner()).profile(), instanceOf(Outcome.Done.class));
        library.part(marc, odette);
        assertThat(library.as(marc).about(odette.asLearner()).profile(), instanceOf(Outcome.Refused.class));
    }

    @Test
    void aHelpersListHasWhomTheHelperAccompanies() {
        Actor odette = library.learner("odette");
        Actor marc = library.helper("marc", odette);
        List<LearnerId> people = library.as(marc).people().orThrow().stream()
                .map(person -> person.learner())
                .toList();
        assertThat(people, contains(odette.asLearner()));
    }

    @Test
    void nobodyOpensARelationWithAHelperWhoLearns() {
        Actor ines = library.helper("ines");
        Actor marc = library.helper("marc");
        assertThat(library.as(marc).about(ines.asLearner()).openDayRelation(true), instanceOf(Outcome.Refused.class));
    }

    @Test
    void aPersonMayBelongElsewhere() {
        Actor odette = library.learner("odette");
        Actor elsewhere = library.person("ines", Set.of(Role.HELPER), Set.of("ailleurs"));
        library.accompany(elsewhere, odette);
        assertThat(library.as(elsewhere).about(odette.asLearner()).profile(), instanceOf(Outcome.Refused.class));
        assertThat(library.find("ines"), is(Optional.of(elsewhere)));
        assertThat(library.find("nobody"), is(Optional.empty()));
    }

    @Test
    void theClockStandsStillUntilItIsMoved() {
        assertThat(library.clock().instant(), equalTo(TestInclusion.START));
        library.clock().forward(Duration.ofDays(1));
        assertThat(library.inclusion().today().toString(), equalTo("2026-11-25"));
        library.clock().set(TestInclusion.START);
        assertThat(library.inclusion().today().toString(), equalTo("2026-11-24"));
    }

    @Test
    void evidenceIsOfThisMoment() {
        Actor odette = library.learner("odette");
        Receipt receipt = library.as(odette)
                .record(List.of(library.evidence("e-1", odette, odette.asLearner())
                        .practised(library.item("premiers-pas", "joindre-un-fichier"), true, Help.ALONE)))
                .get(0);
        assertThat(receipt.status(), is(Receipt.Status.STORED));
    }

    @Test
    void anUnknownPackIsNamed() {
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> library.item("nothing", "x"));
        assertThat(unknown.getMessage(), equalTo("there is no pack nothing"));
    }

    @Test
    void aHostMayMakeChoices() {
        List<String> told = new ArrayList<>();
        LearnerListener listener = new LearnerListener() {
            @Override
            public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
                told.addAll(evidenceIds);
            }
        };
        try (TestInclusion listening = TestInclusion.with(builder -> builder.listener(listener))) {
            Actor odette = listening.learner("odette");
            listening
                    .as(odette)
                    .record(List.of(listening
                            .evidence("e-1", odette, odette.asLearner())
                            .opened(listening.item("premiers-pas", "joindre-un-fichier"))));
        }
        assertThat(told, contains("e-1"));
    }
}
