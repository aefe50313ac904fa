package org.inclusion.operator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackProblem;
import org.inclusion.formats.LearningResources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes packs for catalogues of others. */
@Command(
        name = "describe",
        description = {
            "Describes packs for the catalogues of others, as JSON-LD. Changes nothing.",
            "Each path and each step is a LearningResource in the vocabulary of schema.org, with its texts in",
            "all languages of the pack. Exit code 1 for a pack with a mistake."
        })
final class PackDescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "A pack; once for each.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where people find the paths, https. Without it, the paths have no address.")
    private @Nullable URI address;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PackDescribeCommand() {}

    @Override
    public Integer call() throws IOException {
        if (address != null && !("https".equals(address.getScheme()) && address.getHost() != null)) {
            throw new WrongUseException("--address must be an https address, and not " + address);
        }
        try {
            ContentLibrary library = ContentLibrary.of(
                    List.copyOf(folders.stream().map(PackFolder::new).toList()));
            spec.commandLine().getOut().print(LearningResources.json(library.packs(), address));
            spec.commandLine().getOut().flush();
            return Operator.RIGHT;
        } catch (InvalidPackException e) {
            throw new NotRightException(
                    e.problems().stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        }
    }
}
