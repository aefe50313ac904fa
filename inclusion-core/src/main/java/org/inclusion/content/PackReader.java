package org.inclusion.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.inclusion.skill.Framework;

/**
 * Reads one pack: the header, then every file that the header lists, then what must hold between the items, then
 * pictures and narrations. Reading goes on after a problem, so that an author sees every problem at once.
 */
final class PackReader {

    private static final String HEADER = "pack.json";
    private static final String FORMAT = "inclusion-pack/1";
    private static final PackVersion NO_VERSION = new PackVersion(0, 0, 0);

    private final Framework framework;
    private final List<PackProblem> problems;
    private final SourceFiles files;
    private final Mentions mentions = new Mentions();
    private final PackSections sections = new PackSections(mentions);

    private PackReader(PackSource source, Framework framework, List<PackProblem> problems) {
        this.problems = problems;
        this.files = new SourceFiles(source, problems);
        this.framework = framework;
    }

    /**
     * Reads a pack. Whoever uses it makes sure that there is no problem.
     *
     * @param problems takes what is wrong with the pack, in the order of its files
     * @return the pack as far as it can be read; empty where its header cannot
     */
    static Optional<ContentPack> readDespiteMistakes(
            PackSource source, Framework framework, List<PackProblem> problems) {
        PackReader reader = new PackReader(source, framework, new ArrayList<>());
        Optional<ContentPack> pack = reader.root().map(reader::read);
        problems.addAll(reader.inTheOrderOfTheFiles());
        return pack;
    }

    /**
     * Reads the outline of a pack that is known to have no mistake: whether what an item names is there, is
     * not checked.
     *
     * @param ofOutline whether a file, by its name, belongs to the outline
     * @param whole reads the whole pack
     * @throws InvalidPackException if a file of the outline has a mistake nevertheless
     */
    static ContentPack readOutline(
            PackSource source, Framework framework, Predicate<String> ofOutline, Supplier<ReadPack> whole) {
        List<PackProblem> problems = new ArrayList<>();
        PackReader reader = new PackReader(source, framework, problems);
        Optional<ContentPack> pack = reader.root().map(root -> {
            PackHeader header = reader.header(root);
            reader.readSections(root, ofOutline);
            return new ContentPack(framework, header, reader.sections.contents(), whole);
        });
        return pack.filter(read -> problems.isEmpty()).orElseThrow(() -> new InvalidPackException(problems));
    }

    /** A problem that was found only after the last file stands beside the other problems of its own file. */
    private List<PackProblem> inTheOrderOfTheFiles() {
        Map<String, List<PackProblem>> byFile = new LinkedHashMap<>();
        for (String file : files.jsonFiles()) {
            byFile.put(file, new ArrayList<>());
        }
        for (PackProblem problem : problems) {
            byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
        }
        List<PackProblem> ordered = new ArrayList<>();
        for (List<PackProblem> ofFile : byFile.values()) {
            ordered.addAll(ofFile);
        }
        return ordered;
    }

    private ContentPack read(PackFields root) {
        PackHeader header = header(root);
        readSections(root, file -> true);
        PackContents contents = sections.contents();
        PackChecks checks = new PackChecks(framework, contents, problems);
        checks.noteNamesOfNothing(mentions.items());
        checks.noteCircles();
        checks.noteStepsBesideTheirPath();
        checks.noteTasksBesideTheirPath();
        problems.addAll(sections.anchorsOfNothing());
        ReadPack whole = new ReadPack(contents, files.media(mentions.files()), files.contents());
        return new ContentPack(framework, header, contents, () -> whole);
    }

    /** The header. Its languages are read first, since every other text is to stand in each of them. */
    private Optional<PackFields> root() {
        return object(HEADER, List.of()).map(root -> root.in(root.languageTags("languages")));
    }

    /** Reads the sections of the header itself, and those of the files that are wanted. */
    private void readSections(PackFields root, Predicate<String> wanted) {
        List<PackValue> others = root.optionalList("files");
        readSections(root);
        for (PackValue name : others) {
            String file = name.fileName();
            if (file.equals(HEADER)) {
                name.note("must be a plain file name");
            } else if (!file.isEmpty() && wanted.test(file)) {
                object(file, root.languages()).ifPresent(this::readSections);
            }
        }
    }

    private void readSections(PackFields file) {
        sections.read(file);
        file.end();
    }

    private PackHeader header(PackFields root) {
        mustBe(root, "format", FORMAT, "must be \"%s\"");
        mustBe(root, "framework", framework.id(), "this library works with %s");
        return new PackHeader(
                root.id("id"),
                version(root),
                root.text("title"),
                root.languages(),
                root.string("licence"),
                root.where(),
                files.location());
    }

    private static void mustBe(PackFields root, String field, String expected, String problem) {
        String value = root.string(field);
        if (!value.isEmpty() && !value.equals(expected)) {
            root.note(field, problem.formatted(expected));
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

    private Optional<PackFields> object(String file, List<String> languages) {
        return files.json(file).map(root -> new PackValue(root, files.pointer(file), languages, problems).object());
    }
}
