package org.inclusion.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inclusion.content.PackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which sentences of a pack are hard to read. */
@Command(
        name = "readability",
        description = {
            "Says which sentences of packs are hard to read, the worst first. Changes nothing.",
            "Hard is: more than 20 words, or said aloud more than 15 in a breath; more than two ideas; a word",
            "of more than 15 letters; for learners a technical term or an abbreviation that the glossary of",
            "the pack does not explain. A line for each: weight, file and line, pointer, why, the sentence.",
            "Exit code 1 if there is one, or sentences have more than 10 words on average."
        })
final class PackReadabilityCommand implements Callable<Integer> {

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
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "50",
            description = "How many sentences to show of each language. By default: ${DEFAULT-VALUE}.")
    private int most;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PackReadabilityCommand() {}

    @Override
    public Integer call() throws IOException {
        ResultTable table = new ResultTable();
        boolean isRight = true;
        for (Path folder : folders) {
            PackFolder pack = new PackFolder(folder);
            PackHeaderFile header = PackHeaderFile.of(folder);
            List<PackText> texts = texts(folder, header);
            for (String language : header.languages()) {
                Readability readability = Readability.of(language, texts, header.isForHelpers(folder));
                readability.hard().stream().limit(most).forEach(hard -> print(pack, hard));
                readability.addTo(table, folders.size() == 1 ? null : pack.name());
                isRight &= readability.isRight();
            }
        }
        table.print(spec.commandLine().getOut());
        return isRight ? Operator.RIGHT : Operator.NOT_RIGHT;
    }

    private static List<PackText> texts(Path folder, PackHeaderFile header) throws IOException {
        try {
            return PackText.of(folder, header.files(), header.languages());
        } catch (JsonProcessingException e) {
            throw new NotRightException("a file of " + folder + " is no JSON: run pack check");
        }
    }

    private void print(PackFolder pack, Readability.HardSentence hard) {
        PackText of = hard.of();
        PackProblem place = new PackProblem(pack.name() + "/" + of.file(), of.pointer(), "");
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.join(
                "\t",
                String.format(Locale.ROOT, "%.1f", hard.weight()),
                place.file() + ":" + pack.line(place),
                of.pointer(),
                String.join("; ", hard.why()),
                hard.sentence().text()));
    }
}
