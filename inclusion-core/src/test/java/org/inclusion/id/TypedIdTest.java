package org.inclusion.id;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedIdTest {

    private record Kind<I extends Comparable<I>>(String name, Function<String, I> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind<?>> kinds() {
        return Stream.of(
                new Kind<>("path", PathId::new),
                new Kind<>("step", StepId::new),
                new Kind<>("area", AreaId::new),
                new Kind<>("question", QuestionId::new),
                new Kind<>("assessment", AssessmentId::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <I extends Comparable<I>> void anIdIsItsValue(Kind<I> kind) {
        I id = kind.of().apply("b-2");

        assertThat(id.toString(), equalTo("b-2"));
        assertThat(id, equalTo(kind.of().apply("b-2")));
        assertThat(id, is(not(kind.of().apply("B-2"))));
        assertThat(id, comparesEqualTo(kind.of().apply("b-2")));
        assertThat(id, greaterThan(kind.of().apply("b-10")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMisshapenIdIsRefusedByKindAndRuleAndNotSaidBack(Kind<?> kind) {
        for (String misshapen : new String[] {"", "a b", "é", "fatima@example.org", "x".repeat(65)}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> kind.of().apply(misshapen));
            assertThat(
                    refused.getMessage(),
                    equalTo(kind.name() + " id must be 1 to 64 characters of A-Z a-z 0-9 . _ ~ -"));
        }
    }
}
