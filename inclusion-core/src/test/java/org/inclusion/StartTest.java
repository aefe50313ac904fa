package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A start leaves to the first request what only a request needs. Java loads a class when somebody first needs it, so
 * the classes that a virtual machine loaded tell what its start did.
 */
class StartTest {

    private static final String BEGINS = "the library is built";

    private static final Pattern LOADED = Pattern.compile(".*\\[class,load *] (\\S+) source: .*");

    @Test
    void aStartAsksNoRoomForItsKindsDrawsNothingAndHashesNoRecord() throws IOException, InterruptedException {
        Set<String> loaded = loadedAtAStart();

        assertThat(loaded, hasItems("org.inclusion.Rooms", "org.inclusion.content.ContentLibrary"));
        assertThat("the kinds of rooms", loaded, not(hasItem("org.inclusion.KindsOfRooms")));
        assertThat("random bytes", loaded, not(hasItem("java.security.SecureRandom")));
        assertThat(
                "equals or hashCode of a record that does not write them out",
                loaded,
                not(hasItem("java.lang.runtime.ObjectMethods")));
    }

    private static Set<String> loadedAtAStart() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Host.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat("the start succeeds", process.waitFor() == 0);
        List<String> lines = printed.lines().toList();
        return lines.stream()
                .skip(lines.indexOf(BEGINS))
                .map(LOADED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
    }

    /** A host with the delivered packs. Nothing is asked of a store at a start, so there is none. */
    static final class Host {

        private Host() {}

        public static void main(String[] arguments) {
            Stores none = (Stores) Proxy.newProxyInstance(
                    Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, given) -> null);
            System.out.println(BEGINS);
            Inclusion.builder().stores(none).build();
        }
    }
}
