package org.inclusion.samples.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as anybody starts it: what keeps it from starting is one line, and a port that is taken keeps nobody. */
@Tag("long")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartTest {

    @Test
    void aPortThatIsTakenIsSaidAndTheNextFreeOneIsUsed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Process process = program("--server.port=" + port);
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> said = output.lines()
                        .takeWhile(line -> !line.contains("Started Portal"))
                        .toList();
                assertThat(String.join("\n", said), containsString("port " + port + " is taken"));
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aWrongArgumentIsOneLine() throws IOException, InterruptedException {
        endsWithOneLine(program("--server.port=abc"), "Mon espace ne démarre pas : ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneLine() throws IOException, InterruptedException {
        endsWithOneLine(
                program("--server.port=0", "--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/nobody"),
                "Mon espace ne démarre pas : ");
    }

    private static void endsWithOneLine(Process process, String line) throws IOException, InterruptedException {
        List<String> said = process.errorReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(said, contains(containsString(line)));
        assertThat(process.waitFor(), is(not(0)));
    }

    private static Process program(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home", ""), "bin", "java")
                                        .toString(),
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path", System.getProperty("java.class.path", "")),
                                "org.inclusion.samples.portal.Portal"),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).start();
    }
}
