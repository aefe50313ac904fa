package org.inclusion.test;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import java.time.Duration;
import java.util.Optional;
import org.inclusion.Inclusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each test has a library of its own. */
class InclusionExtensionTest {

    @Nested
    @ExtendWith(InclusionExtension.class)
    class WithoutChoices {

        @BeforeEach
        void nothingIsLeftOfAnotherTest(TestInclusion library) {
            assertThat(library.find("odette"), is(Optional.empty()));
            assertThat(library.clock().instant(), equalTo(TestInclusion.START));
        }

        @RepeatedTest(2)
        void theParametersAreOfOneLibrary(TestInclusion library, Inclusion inclusion, SettableClock clock) {
            library.learner("odette");
            clock.forward(Duration.ofDays(400));
            assertThat(inclusion, sameInstance(library.inclusion()));
            assertThat(clock, sameInstance(library.clock()));
        }

        @Test
        void otherParametersAreLeftToOthers(TestInclusion library, TestInfo info) {
            assertThat(library.find("odette"), is(Optional.empty()));
            assertThat(info.getDisplayName(), is(not("")));
        }
    }

    @Nested
    class WithChoices {

        @RegisterExtension
        static final InclusionExtension LIBRARY =
                InclusionExtension.with(builder -> builder.eraseAfter(Duration.ofDays(3)));

        @Test
        void theChoicesAreTheHosts(TestInclusion library) {
            assertThat(
                    library.as(library.learner("odette"))
                            .aboutMyself()
                            .erasure()
                            .days(),
                    equalTo(3L));
        }
    }
}
