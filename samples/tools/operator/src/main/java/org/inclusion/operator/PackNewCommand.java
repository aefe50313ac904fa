package org.inclusion.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a pack. */
@Command(
        name = "new",
        description = {
            "Begins a pack, in words to be replaced.",
            "Everything that a pack needs stands in its folder once for each step. The new pack passes check",
            "and readability."
        })
final class PackNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Parameters(paramLabel = "FOLDER", description = "A folder that is not there yet. Its name is the id of the pack.")
    private Path folder;

    @Option(
            names = "--step",
            paramLabel = "ID",
            required = true,
            description = "The id of a step, 1 to 40 of a-z 0-9 -; once for each, in their order.")
    private List<String> steps = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "fr or en; once for each, the author's first. By default: ${DEFAULT-VALUE}.")
    private List<String> languages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PackNewCommand() {}

    @Override
    public Integer call() throws IOException {
        String id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        check(id);
        steps.forEach(PackNewCommand::check);
        if (new HashSet<>(steps).size() < steps.size()) {
            throw new WrongUseException("a step stands twice");
        }
        if (!List.of("fr", "en").containsAll(languages) || new HashSet<>(languages).size() < languages.size()) {
            throw new WrongUseException("--language is fr or en, each once, and not " + String.join(", ", languages));
        }
        if (Files.exists(folder)) {
            throw new WrongUseException(folder + " is there already");
        }
        Map<String, String> files = new PackSkeleton(id, languages, steps).files();
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        new ResultTable()
                .row("files", files.size())
                .row("steps", steps.size())
                .print(spec.commandLine().getOut());
        return Operator.RIGHT;
    }

    private static void check(String id) {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new WrongUseException("an id is 1 to 40 of a-z 0-9 -, and not " + id);
        }
    }
}
