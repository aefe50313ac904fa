package org.inclusion.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;

/** Reads one pack: the header, then every file it lists, then what holds between them, then pictures and recordings. */
final class PackReader {

    private static final String HEADER = "pack.json";

    private final Framework framework;
    private final List<PackProblem> problems;
    private final SourceFiles files;

    private PackReader(SourceFiles files, Framework framework, List<PackProblem> problems) {
        this.files = files;
        this.framework = framework;
        this.problems = problems;
    }

    /** Reads a pack; adds what is wrong with it to the problems, and is null where anything is. */
    static @Nullable ContentPack read(PackSource source, Framework framework, List<PackProblem> problems) {
        List<PackProblem> found = new ArrayList<>();
        SourceFiles files = new SourceFiles(source, found);
        ContentPack pack = new PackReader(files, framework, found).read();
        // In the order of the files: what was found only later goes with its own.
        Map<String, List<PackProblem>> byFile = new LinkedHashMap<>();
        for (String file : files.jsonFiles()) {
            byFile.put(file, new ArrayList<>());
        }
        for (PackProblem problem : found) {
            byFile.getOrDefault(problem.file(), problems).add(problem);
        }
        for (List<PackProblem> ofFile : byFile.values()) {
            problems.addAll(ofFile);
        }
        return found.isEmpty() ? pack : null;
    }

    private @Nullable ContentPack read() {
        JsonNode root = files.json(HEADER);
        PackPointer header = files.place(HEADER);
        if (root == null) {
            return null;
        }
        List<String> languages = new ArrayList<>();
        PackFields fields = new PackFields(root, header, languages, problems);
        PackSections sections = new PackSections(framework);
        List<String> more = header(fields, languages, sections.parts());
        sections.read(fields);
        fields.end();
        for (int i = 0; i < more.size(); i++) {
            String file = more.get(i);
            if (!PackFields.isPlainFileName(file) || file.equals(HEADER)) {
                problems.add(header.at("files").at(i).problem("must be a plain file name"));
                continue;
            }
            JsonNode read = files.json(file);
            if (read != null) {
                PackFields moreFields = new PackFields(read, files.place(file), languages, problems);
                sections.read(moreFields);
                moreFields.end();
            }
        }
        sections.check(problems);
        files.media(sections.parts());
        return new ContentPack(framework, sections.parts(), files.contents(), header);
    }

    /**
     * Fills in the languages first, since every text must stand in each. What is missing was noted by its field.
     *
     * @return the names of the pack's other files
     */
    private List<String> header(PackFields fields, List<String> languages, PackParts parts) {
        languages.addAll(fields.languages("languages"));
        String format = fields.string("format");
        if (!format.isEmpty() && !format.equals("inclusion-pack/1")) {
            fields.note("format", "must be \"inclusion-pack/1\"");
        }
        String frameworkId = fields.string("framework");
        if (!frameworkId.isEmpty() && !frameworkId.equals(framework.id())) {
            fields.note("framework", "this library works with " + framework.id());
        }
        parts.id = fields.id("id");
        parts.version = version(fields);
        parts.title = fields.text("title");
        parts.languages = List.copyOf(languages);
        parts.licence = fields.string("licence");
        return fields.strings("files", false);
    }

    private static PackVersion version(PackFields fields) {
        String text = fields.string("version");
        try {
            return PackVersion.parse(text);
        } catch (IllegalArgumentException e) {
            if (!text.isEmpty()) {
                fields.note("version", "must look like 1.0.0");
            }
            return new PackVersion(0, 0, 0);
        }
    }
}
