package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter said = new StringWriter();
    private long now;

    @Test
    void aLineAPauseSaysHowFarHowFastAndHowLong() {
        ProgressLines progress = lines(1_000_000, SECOND);
        tick(progress, SECOND / 2, 500);
        tick(progress, SECOND, 2_000);
        tick(progress, SECOND + SECOND / 2, 2_500);
        tick(progress, 100 * SECOND, 750_000);
        tick(progress, 200 * SECOND, 1_000_000);
        assertThat(said.toString(), is("""
                        2,000 of 1,000,000 learners, 2,000 a second, 9 min left
                        750,000 of 1,000,000 learners, 7,500 a second, 34 s left
                        1,000,000 of 1,000,000 learners, 5,000 a second
                        """));
    }

    @Test
    void whereNobodyKnowsHowManyThereAreNothingIsPromised() {
        ProgressLines progress = lines(0, 60 * SECOND);
        tick(progress, 59 * SECOND, 10);
        tick(progress, 60 * SECOND, 12_345);
        assertThat(said.toString(), is("12,345 learners, 206 a second\n"));
    }

    @Test
    void aLongWayIsSaidInHours() {
        tick(lines(10_000_000, SECOND), 1_000 * SECOND, 100_000);
        assertThat(said.toString(), is("100,000 of 10,000,000 learners, 100 a second, 28 h left\n"));
    }

    private ProgressLines lines(long all, long pause) {
        return new ProgressLines(new PrintWriter(said, true), "learners", all, pause, () -> now);
    }

    private void tick(ProgressLines progress, long at, long done) {
        now = at;
        progress.done(done);
    }
}
