package org.inclusion.samples.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java virtual machines beside this one, with the same classes, that end when this one does. */
public final class Children {

    private static final List<String> LAST = List.of("nice", "-n", "10");

    private Children() {}

    /** Starts one; what it says on its error stream is said on ours. */
    public static Process start(Class<?> main, List<String> options, String... arguments) {
        return start(List.of(), main, options, arguments);
    }

    /** Starts one that lets every other process of the machine go first. */
    public static Process startLast(Class<?> main, List<String> options, String... arguments) {
        return start(LAST, main, options, arguments);
    }

    /** Starts a jar that runs by itself, and lets every other process go first; what it says is written into a file. */
    public static Process startLast(Path jar, List<String> options, Path log, String... arguments) {
        List<String> command = new ArrayList<>(LAST);
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    private static Process start(List<String> before, Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
