package org.inclusion.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.skill.Framework;

/**
 * Reads one pack: the header, then every file that the header lists, then what must hold between the items, then pictures and
 * narrations. Reading goes on after a problem, so that an author is told every problem at once.
 */
final class PackReader {

    private static final String HEADER = "pack.json";
    private static final String FORMAT = "inclusion-pack/1";
    private static final PackVersion NO_VERSION = new PackVersion(0, 0, 0);

    private final Framework framework;
    private final List<PackProblem> problems = new ArrayList<>();
    private final SourceFiles files;
    private final Mentions mentions = new Mentions();
    private final PackSections sections = new PackSections(mentions);

    private PackReader(PackSource source, Framework framework) {
        this.files = new SourceFiles(source, problems);
        this.framework = framework;
    }

    /**
     * Reads a pack.
     *
     * @param problems takes what is wrong with the pack, in the order of its files
     * @return the pack; empty where anything is wrong with it
     */
    static Optional<ContentPack> read(PackSource source, Framework framework, List<PackProblem> problems) {
        int before = problems.size();
        Optional<ContentPack> pack = readDespiteMistakes(source, framework, problems);
        return problems.size() == before ? pack : Optional.empty();
    }

    /**
     * Reads a pack to look at it, never to use it.
     *
     * @param problems takes what is wrong with the pack, in the order of its files
     * @return the pack as far as it can be read; empty where its header cannot
     */
    static Optional<ContentPack> readDespiteMistakes(
            PackSource source, Framework framework, List<PackProblem> problems) {
        PackReader reader = new PackReader(source, framework);
        Optional<ContentPack> pack = reader.read();
        problems.addAll(reader.inTheOrderOfTheFiles());
        return pack;
    }

    /** A problem that was found only after the last file stands beside the other problems of its own file. */
    private List<PackProblem> inTheOrderOfTheFiles() {
        List<String> order = List.copyOf(files.jsonFiles());
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> order.indexOf(problem.file())))
                .toList();
    }

    private Optional<ContentPack> read() {
        return object(HEADER, List.of()).map(root -> {
            // The languages first, since every other text is to stand in each of them.
            List<String> languages = root.languageTags("languages");
            return read(root.in(languages), languages);
        });
    }

    private ContentPack read(PackFields root, List<String> languages) {
        PackHeader header = header(root, languages);
        List<PackValue> others = root.optionalList("files");
        sections.read(root);
        root.end();
        for (PackValue name : others) {
            otherFile(name, languages).ifPresent(file -> {
                sections.read(file);
                file.end();
            });
        }
        PackContents contents = sections.contents();
        PackChecks checks = new PackChecks(framework, contents);
        checks.namesOfNothing(mentions.items()).forEach(problems::add);
        checks.circles().forEach(problems::add);
        checks.stepsBesideTheirPath().forEach(problems::add);
        checks.tasksBesideTheirPath().forEach(problems::add);
        sections.anchorsOfNothing().forEach(problems::add);
        Map<String, PackFile> media = files.media(mentions.files());
        return new ContentPack(framework, header, contents, media, files.contents());
    }

    private PackHeader header(PackFields root, List<String> languages) {
        mustBe(root, "format", FORMAT, "must be \"" + FORMAT + "\"");
        mustBe(root, "framework", framework.id(), "this library works with " + framework.id());
        return new PackHeader(
                root.id("id"),
                version(root),
                root.text("title"),
                languages,
                root.string("licence"),
                root.where(),
                files.location());
    }

    private static void mustBe(PackFields root, String field, String expected, String problem) {
        String value = root.string(field);
        if (!value.isEmpty() && !value.equals(expected)) {
            root.note(field, problem);
        }
    }

    private static PackVersion version(PackFields root) {
        String text = root.string("version");
        try {
            return PackVersion.parse(text);
        } catch (IllegalArgumentException e) {
            if (!text.isEmpty()) {
                root.note("version", "must look like 1.0.0");
            }
            return NO_VERSION;
        }
    }

    private Optional<PackFields> otherFile(PackValue name, List<String> languages) {
        String file = name.fileName();
        if (file.equals(HEADER)) {
            name.note("must be a plain file name");
            return Optional.empty();
        }
        return file.isEmpty() ? Optional.empty() : object(file, languages);
    }

    private Optional<PackFields> object(String file, List<String> languages) {
        return files.json(file).flatMap(root -> new PackValue(root, files.pointer(file), languages, problems).object());
    }
}
