package org.inclusion.samples.benchmarks.together;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The load program of live help in small: every position is told, and no session has a thread. How late, the
 * program says.
 */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TogetherBenchmarkTest {

    /**
     * Half of them are more than a container has threads: Tomcat's pool grows to two hundred when many come at once.
     */
    private static final int SESSIONS = 500;

    /** One thread looks, four tell. */
    private static final int OWN_THREADS = 5;

    @ParameterizedTest
    @EnumSource
    void everyPositionIsToldAndNoSessionHasAThread(Container container) throws IOException, InterruptedException {
        TogetherBenchmark.Measured measured = TogetherBenchmark.measure(container, SESSIONS, 1, 1, 3);

        assertThat(measured.missed(), is(0));
        assertThat(measured.events(), is(greaterThan(2 * SESSIONS)));
        assertThat(measured.threads(), is(lessThan(SESSIONS / 2)));
        assertThat(measured.ownThreads(), is(OWN_THREADS));
    }
}
