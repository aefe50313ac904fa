package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as one starts it: what it acknowledged is there after any end. */
@Tag("long")
class RestartTest {

    private static final int KILLS = 5;

    private static final String FATIMA = Facts.idOf("fatima");

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasAcknowledgedIsThereAfterAStopAndAfterEveryKill() throws Exception {
        record("avant-arret", process -> process.destroy());
        for (int kill = 0; kill < KILLS; kill++) {
            record("avant-coupure-" + kill, process -> process.destroyForcibly());
        }

        try (Program program = new Program(folder)) {
            Visitor fatima = Visitor.signedIn(program.address, "fatima");
            assertThat(fatima.get("learners/me/history").body().path("evidence").size(), is(1 + KILLS));
        }
    }

    private interface End {
        void of(Process process);
    }

    private void record(String id, End end) throws Exception {
        try (Program program = new Program(folder)) {
            Visitor fatima = Visitor.signedIn(program.address, "fatima");
            Map<String, Object> fact = Facts.practice(id, FATIMA, Instant.now(), true, "ALONE");
            assertThat(fatima.post("evidence", fact).status(), is(201));
            end.of(program.process);
            assertThat("it ends by itself", program.process.waitFor(20, TimeUnit.SECONDS), is(true));
        }
    }

    /** {@code java … Intranet 0} with its data in a folder. */
    private static final class Program implements AutoCloseable {

        final Process process;
        final String address;

        Program(Path folder) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home", ""), "bin", "java")
                                    .toString(),
                            "-Dintranet.data=" + folder,
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                            "org.inclusion.samples.intranet.Intranet",
                            "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            address = addressIn(process.inputReader());
        }

        private static String addressIn(BufferedReader output) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                int start = line.indexOf("http://");
                if (start >= 0) {
                    return line.substring(start);
                }
            }
            throw new AssertionError("it printed no address");
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
