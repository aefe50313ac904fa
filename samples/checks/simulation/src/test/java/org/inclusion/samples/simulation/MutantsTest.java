package org.inclusion.samples.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invariants turn red under faults that are put in on purpose. */
@Tag("long")
class MutantsTest {

    /** A fault is found in fewer small towns than this. */
    private static final long MOST = 100;

    @ParameterizedTest
    @CsvSource({
        "NOTHING_LOST, SESSION_WITHOUT_LOCK",
        "NOTHING_DOUBLED, UNIQUE_KEY_LEFT_OUT",
        "SNAPSHOT_IS_REPLAY, CHECK_BEFORE_LOCK",
        "NO_TRACE, TABLE_FORGOTTEN",
        "ONE_HOLDER, LEASE_FOR_EVERYBODY",
        "JOURNAL_VERIFIES, SEAL_TURNED",
        "LETTERS_LEAVE, LETTER_REMOVED_FIRST",
        "TOLD_IS_KEPT, TOLD_BEFORE_COMMIT",
        "ACCESS, ERASURE_NOT_ASKED",
        "RIGHT_STANDS, MANDATE_GOES_ON",
        "CLEAR_FAILURES, RACE_MISNAMED"
    })
    void anInvariantTurnsRedUnderItsMutant(Invariant invariant, Mutant mutant) {
        assertThat(found(mutant, invariant).violation().map(Violation::invariant), equalTo(Optional.of(invariant)));
    }

    @Test
    void aRunThatFailsIsMadeSmallAndFailsAllTheSame() {
        Run failed = found(Mutant.TABLE_FORGOTTEN, Invariant.NO_TRACE);
        List<Step> small = new Shrinking(failed.seed(), Scale.SMALL, Mutant.TABLE_FORGOTTEN).of(failed);
        Run again = Run.of(failed.seed(), Scale.SMALL, Mutant.TABLE_FORGOTTEN, small);
        assertThat(small.size(), lessThan(failed.violation().orElseThrow().step()));
        assertThat(again.violation().map(Violation::invariant), equalTo(Optional.of(Invariant.NO_TRACE)));
    }

    private static Run found(Mutant mutant, Invariant invariant) {
        return LongStream.rangeClosed(1, MOST)
                .mapToObj(seed -> Run.of(seed, Scale.SMALL, mutant))
                .filter(run -> run.violation()
                        .filter(violation -> violation.invariant() == invariant)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(mutant + " turned no " + invariant + " red"));
    }
}
