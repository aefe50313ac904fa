package org.inclusion.samples.embedding.testing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import org.inclusion.access.Actor;
import org.inclusion.id.PathId;
import org.inclusion.journey.NextStep;
import org.inclusion.test.InclusionExtension;
import org.inclusion.test.TestInclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host's test with the extension. */
@ExtendWith(InclusionExtension.class)
class CounterTest {

    @Test
    void herFirstStepIsSuggested(TestInclusion library) {
        Actor odette = library.learner("odette"), marc = library.helper("marc", odette);
        library.as(odette).aboutMyself().enrol(new PathId("premiers-pas")).orThrow();

        NextStep next =
                library.as(marc).about(odette.asLearner()).suggestNextStep().orThrow();
        assertThat(next.step(), is(notNullValue()));
    }
}
