package org.inclusion.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inclusion.content.CheckedPack;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.PackProblem;
import org.inclusion.content.PackSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is to be put right in packs. */
@Command(
        name = "check",
        description = {
            "Says everything that is to be put right in packs. Changes nothing.",
            "A line for each cause, and below it a line for each place: file, line, JSON pointer. For a",
            "mistake the library refuses the pack. With a gap it takes the pack, and a person who learns or",
            "helps misses something. Exit code 1 if there is either."
        })
final class PackCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "A pack; all packs of one host together.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--site", paramLabel = "NAME", description = "A practice site of the host's own; once for each.")
    private List<String> sites = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PackCheckCommand() {}

    @Override
    public Integer call() throws IOException {
        List<PackFolder> packs = folders.stream().map(PackFolder::new).toList();
        List<PackSource> all = Stream.concat(ContentLibrary.standardPacks().stream(), packs.stream())
                .toList();
        ToldProblems told = new ToldProblems();
        for (PackFolder pack : packs) {
            CheckedPack checked = CheckedPack.of(pack, all, sites);
            told.mistakes(pack, checked.mistakes());
            told.gaps(pack, checked.gaps());
            if (checked.mistakes().stream().noneMatch(PackCheckCommand::isOfTheWholeHeader)) {
                told.gaps(pack, pack.notListed());
            }
        }
        told.print(spec.commandLine().getOut(), packs.size());
        return told.isEmpty() ? Operator.RIGHT : Operator.NOT_RIGHT;
    }

    /** Without a header nobody knows which files it would list. */
    private static boolean isOfTheWholeHeader(PackProblem problem) {
        return problem.file().endsWith("/pack.json") && problem.pointer().isEmpty();
    }
}
