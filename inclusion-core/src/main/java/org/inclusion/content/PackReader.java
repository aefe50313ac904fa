package org.inclusion.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.inclusion.content.PackFields.Place;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;

/** Reads one pack: the header, then every file it lists, then what holds between them, then pictures and recordings. */
final class PackReader {

    /** A pack is written by people; no file of one comes near this. */
    private static final int LARGEST_FILE = 8 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PackSource source;
    private final Framework framework;
    private final List<PackProblem> problems;
    private final MessageDigest fingerprint;
    private final List<String> files = new ArrayList<>();

    private PackReader(PackSource source, Framework framework, List<PackProblem> problems) {
        this.source = source;
        this.framework = framework;
        this.problems = problems;
        try {
            this.fingerprint = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads a pack; adds what is wrong with it to the problems, and is null where anything is. */
    static @Nullable ContentPack read(PackSource source, Framework framework, List<PackProblem> problems) {
        List<PackProblem> found = new ArrayList<>();
        PackReader reader = new PackReader(source, framework, found);
        ContentPack pack = reader.read();
        // What was found beside other files is told with its own.
        for (String file : new LinkedHashSet<>(reader.files)) {
            for (PackProblem problem : found) {
                if (problem.file().equals(file)) {
                    problems.add(problem);
                }
            }
        }
        return found.isEmpty() ? pack : null;
    }

    private @Nullable ContentPack read() {
        JsonNode root = parse("pack.json");
        if (root == null) {
            return null;
        }
        List<String> languages = new ArrayList<>();
        PackFields fields = new PackFields(root, place("pack.json"), languages, problems);
        PackHeader header = header(fields, languages);
        PackSections sections = new PackSections(framework);
        sections.read(fields);
        fields.end();
        for (int i = 0; i < header.files().size(); i++) {
            String file = header.files().get(i);
            if (!PackFields.isPlainFileName(file) || file.equals("pack.json")) {
                problems.add(place("pack.json").at("files").at(i).problem("must be a plain file name"));
                continue;
            }
            JsonNode more = parse(file);
            if (more != null) {
                PackFields moreFields = new PackFields(more, place(file), languages, problems);
                sections.read(moreFields);
                moreFields.end();
            }
        }
        sections.check(problems);
        new MediaReader(source, fingerprint, problems).read(sections.parts());
        return new ContentPack(
                header,
                framework,
                sections.parts(),
                HexFormat.of().formatHex(fingerprint.digest()),
                place("pack.json"));
    }

    /** Fills in the languages first, since every text must stand in each. What is missing was noted by its field. */
    private PackHeader header(PackFields fields, List<String> languages) {
        languages.addAll(fields.languages("languages"));
        String format = fields.string("format");
        if (!format.isEmpty() && !format.equals("inclusion-pack/1")) {
            fields.note("format", "must be \"inclusion-pack/1\"");
        }
        String frameworkId = fields.string("framework");
        if (!frameworkId.isEmpty() && !frameworkId.equals(framework.id())) {
            fields.note("framework", "this library works with " + framework.id());
        }
        return new PackHeader(
                fields.id("id"),
                version(fields),
                fields.text("title"),
                List.copyOf(languages),
                fields.string("licence"),
                frameworkId,
                fields.strings("files", false));
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

    private @Nullable JsonNode parse(String file) {
        files.add(place(file).file());
        try (InputStream in = source.open(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                problems.add(place(file).problem("larger than " + (LARGEST_FILE >> 20) + " MiB"));
                return null;
            }
            fingerprint.update(file.getBytes(StandardCharsets.UTF_8));
            fingerprint.update(bytes);
            // Decoded strictly first: Jackson would pass over some broken UTF-8.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode root = JSON.readTree(text);
            if (root == null || root.isMissingNode()) {
                problems.add(place(file).problem("empty"));
                return null;
            }
            return root;
        } catch (CharacterCodingException e) {
            problems.add(place(file).problem("not UTF-8"));
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            problems.add(place(file).problem("not valid JSON: " + e.getOriginalMessage() + where));
        } catch (IOException e) {
            problems.add(place(file).problem("cannot be read: " + e.getMessage()));
        }
        return null;
    }

    private Place place(String file) {
        return new Place(source.name() + "/" + file, "");
    }
}
