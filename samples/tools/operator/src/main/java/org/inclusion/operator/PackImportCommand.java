package org.inclusion.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inclusion.content.CheckedPack;
import org.inclusion.content.Manuscript;
import org.inclusion.content.ManuscriptProblem;
import org.inclusion.content.PackProblem;
import org.inclusion.content.ReadManuscript;
import org.inclusion.formats.Manuscripts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a lesson or questions into a pack. */
@Command(
        name = "import",
        description = {
            "Takes a lesson or questions into a pack: whole, or not at all.",
            "A lesson is in Markdown, in a file for each language of the pack: lecon-x.fr.md, lecon-x.en.md;",
            "lecon-x.md in a pack with one language. Its id is lecon-x. Questions are in a table, as CSV. A",
            "line for each problem: file, line, column, what is wrong, and whether the whole is refused or",
            "this alone is left out. Exit code 1 if it is refused, or the pack would have a mistake more."
        })
final class PackImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The pack.")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "A lesson (.md), in each language; or a table of questions (.csv).")
    private List<GivenFile> files = new ArrayList<>();

    @Option(names = "--replace", description = "Puts it in the place of the file of the pack that has its name.")
    private boolean replace;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PackImportCommand() {}

    @Override
    public Integer call() throws IOException {
        PackFolder pack = new PackFolder(folder);
        PackHeaderFile header = PackHeaderFile.of(folder);
        String name = WrittenFile.name(files);
        String target = name + ".json";
        boolean isThere = Files.exists(folder.resolve(target));
        if (isThere && !replace) {
            throw new WrongUseException(pack.name() + "/" + target + " is there already: --replace takes its place");
        }
        PrintWriter out = spec.commandLine().getOut();
        ReadManuscript read = manuscript(name, header).read(header.languages());
        read.problems().forEach(problem -> out.println(line(problem)));
        if (read.json().isEmpty()) {
            return Operator.NOT_RIGHT;
        }
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put(target, read.json().get());
        if (!isThere) {
            changed.put("pack.json", header.with(target));
        }
        List<PackProblem> more = newMistakes(pack, changed);
        more.forEach(problem -> out.println(problem + "\trefused"));
        if (!more.isEmpty()) {
            return Operator.NOT_RIGHT;
        }
        write(changed);
        new ResultTable()
                .row("written", pack.name() + "/" + target)
                .row("left out", read.problems().size())
                .print(out);
        return Operator.RIGHT;
    }

    private Manuscript manuscript(String name, PackHeaderFile header) {
        if (WrittenFile.isTable(files)) {
            return Manuscripts.questions(files.get(0).path());
        }
        Map<String, Path> texts = new LinkedHashMap<>();
        for (GivenFile file : files) {
            String language = WrittenFile.language(file, header.languages().get(0));
            if (texts.put(language, file.path()) != null) {
                throw new WrongUseException("two files in " + language + ": one lesson at a time");
            }
        }
        return Manuscripts.lesson(name, texts);
    }

    private static String line(ManuscriptProblem problem) {
        return String.join(
                "\t",
                problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line(),
                problem.column(),
                problem.problem(),
                problem.isRefused() ? "refused" : "left out");
    }

    private static List<PackProblem> newMistakes(PackFolder pack, Map<String, String> changed) {
        List<PackProblem> before = CheckedPack.of(pack, List.of(), List.of()).mistakes();
        return CheckedPack.of(new ChangedPack(pack, changed), List.of(), List.of()).mistakes().stream()
                .filter(problem -> !before.contains(problem))
                .toList();
    }

    /** All files first beside their places, so that a full disk leaves the pack as it was. */
    private void write(Map<String, String> changed) throws IOException {
        for (Map.Entry<String, String> file : changed.entrySet()) {
            Files.writeString(beside(file.getKey()), file.getValue());
        }
        for (String file : changed.keySet()) {
            Files.move(beside(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path beside(String file) {
        return folder.resolve("." + file + ".new");
    }
}
