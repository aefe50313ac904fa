package org.inclusion.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a result goes: to a file, whole or not at all, or to standard output. */
final class Destination {

    /** The options whose files are written. */
    private static final Set<String> WRITTEN = Set.of("--out", "--report", "--picture");

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes there; without it, to standard output.")
    private @Nullable Path out;

    /**
     * Refuses a place where nothing can be written, and one that is another option's file too.
     *
     * @throws ParameterException naming both options
     */
    void check() {
        for (OptionSpec option : command.options()) {
            if (WRITTEN.contains(option.longestName()) && option.getValue() instanceof Path file) {
                check(option.longestName(), file);
            }
        }
    }

    private void check(String name, Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw refused(name, file, "is a folder");
        }
        if (!Files.isDirectory(parent)) {
            throw refused(name, file, "cannot be written: there is no folder " + parent);
        }
        if (isSpecial(file)) {
            return;
        }
        for (OptionSpec other : command.options()) {
            if (!other.longestName().equals(name) && other.getValue() instanceof Path path && isWithin(file, path)) {
                throw refused(name, file, "is " + other.longestName() + " too");
            }
        }
    }

    /** Whether a file is the other one, or in the other one, a folder. */
    private static boolean isWithin(Path file, Path other) {
        return Files.exists(file)
                ? real(file).startsWith(real(other))
                : real(file).equals(real(other));
    }

    private ParameterException refused(String name, Path file, String why) {
        return new ParameterException(command.commandLine(), name + ": " + file + " " + why);
    }

    /** The path without links, of a file that need not be there yet. */
    private static Path real(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        try {
            return Files.exists(whole) || parent == null
                    ? whole.toRealPath()
                    : parent.toRealPath().resolve(String.valueOf(whole.getFileName()));
        } catch (IOException missing) {
            return whole;
        }
    }

    /** A device or a pipe, which takes what is written and is never replaced. */
    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    void write(String text) {
        if (out == null) {
            command.commandLine().getOut().print(text);
            requireWritten(command.commandLine());
        } else {
            write(out, text);
        }
    }

    /** Sees to it that what was printed has left. */
    static void requireWritten(CommandLine line) {
        if (line.getOut().checkError()) {
            throw new ExecutionException(line, "standard output cannot be written");
        }
    }

    /**
     * Writes beside the file first, so that nothing half written is ever found there; through a link or into a device,
     * for what they stand for is not to be replaced.
     */
    void write(Path file, String text) {
        try {
            if (Files.isSymbolicLink(file) || isSpecial(file)) {
                Files.writeString(file, text);
            } else {
                replace(file, text);
            }
        } catch (IOException unwritable) {
            throw new ParameterException(command.commandLine(), file + " cannot be written: " + unwritable);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path unfinished = Files.createFile(file.resolveSibling(UUID.randomUUID() + ".unfinished"));
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
