package org.inclusion.samples.intranet;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as anybody starts it: what keeps it from starting is one line, and a port that is taken keeps nobody. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    @Tag("long")
    void aPortThatIsTakenIsSaidAndTheNextFreeOneIsUsed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Process process = program(Integer.toString(port));
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> said = output.lines()
                        .takeWhile(line -> !line.contains("Claire Morel"))
                        .toList();
                assertThat(String.join("\n", said), containsString("Le port " + port + " est pris"));
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "65536", "-1", "8080 8081"})
    void aWrongArgumentIsOneLine(String arguments) throws IOException, InterruptedException {
        endsWithOneLine(program(arguments.split(" ", -1)), "L’intranet ne démarre pas : ");
    }

    @Test
    void aDatabaseInUseIsOneLine() throws IOException, InterruptedException {
        try (Intranet running = Intranet.start(Settings.fileDatabase(0, folder))) {
            assertThat(running.address(), containsString("http://127.0.0.1:"));
            endsWithOneLine(program("0"), "la base de données est déjà ouverte par un autre programme");
        }
    }

    private static void endsWithOneLine(Process process, String line) throws IOException, InterruptedException {
        List<String> said = process.errorReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(said, contains(containsString(line)));
        assertThat(process.waitFor(), is(not(0)));
    }

    private Process program(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home", ""), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dintranet.data=" + folder,
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path", System.getProperty("java.class.path", "")),
                                "org.inclusion.samples.intranet.Intranet"),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).start();
    }
}
