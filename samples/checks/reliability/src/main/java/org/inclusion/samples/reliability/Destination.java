package org.inclusion.samples.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inclusion.samples.reliability.postgres.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where work is done, and where its table goes: to the standard output, and between two marks of a document. */
final class Destination {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Puts the table into this document as well, between its marks.")
    private @Nullable Path document;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "Where servers keep their data while this runs; removed at the end. Default: a temporary folder.")
    private @Nullable Path work;

    /** Progress, for whoever waits. */
    void tell(String what) {
        command.commandLine().getErr().println("… " + what);
    }

    Installation installation() {
        tell("unpacking PostgreSQL");
        // What a run left that was cut off is half of a server.
        Installation.delete(folder());
        return new Installation(folder());
    }

    void cleanUp() {
        Installation.delete(folder());
    }

    private Path folder() {
        Path folder = work;
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("reliability");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            work = folder;
        }
        return folder.resolve("servers");
    }

    /** Before the work, which may take long: whether its result will find its place. */
    void check(String name) {
        if (document != null) {
            replaced(text(document), name, "");
        }
    }

    void write(String name, String table) {
        command.commandLine().getOut().print(table);
        command.commandLine().getOut().flush();
        if (document != null) {
            try {
                Files.writeString(document, replaced(text(document), name, table));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replaced(String text, String name, String table) {
        String begin = "<!-- " + name + ": begin -->\n";
        String end = "<!-- " + name + ": end -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new ParameterException(
                    command.commandLine(), document + " has no place for it between " + begin.strip() + " and " + end);
        }
        return text.substring(0, from + begin.length()) + table + text.substring(to);
    }
}
