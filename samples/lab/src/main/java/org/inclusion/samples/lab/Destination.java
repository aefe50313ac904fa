package org.inclusion.samples.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a result goes: to a file, whole or not at all, or to standard output. */
final class Destination {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes there; without it, to standard output.")
    private @Nullable Path out;

    void write(String text) {
        if (out == null) {
            command.commandLine().getOut().print(text);
            command.commandLine().getOut().flush();
        } else {
            write(out, text);
        }
    }

    /** Writes beside the file first, so that nothing half written is ever found there. */
    void write(Path file, String text) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try {
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            throw new ParameterException(command.commandLine(), file + " cannot be written: " + unwritable);
        }
    }
}
