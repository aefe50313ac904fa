package org.inclusion.samples.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java virtual machines beside this one, with the same classes, that end when this one does. */
public final class Children {

    private Children() {}

    /** Starts one; what it says on its error stream is said on ours. */
    public static Process start(Class<?> main, List<String> options, String... arguments) {
        return start(List.of(), main, options, arguments);
    }

    /** Starts one that lets every other process of the machine go first. */
    public static Process startLast(Class<?> main, List<String> options, String... arguments) {
        return start(List.of("nice", "-n", "10"), main, options, arguments);
    }

    /** The same, with variables in its environment. */
    public static Process startLast(Class<?> main, List<String> options, Map<String, String> environment) {
        return start(List.of("nice", "-n", "10"), main, options, environment);
    }

    private static Process start(List<String> before, Class<?> main, List<String> options, String... arguments) {
        return start(before, main, options, Map.of(), arguments);
    }

    private static Process start(
            List<String> before,
            Class<?> main,
            List<String> options,
            Map<String, String> environment,
            String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
