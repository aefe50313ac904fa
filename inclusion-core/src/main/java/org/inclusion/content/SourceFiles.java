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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one pack that it names, and nothing else of what lies beside them: JSON, pictures, recordings. */
final class SourceFiles {

    /** A pack is written by people; no file of one comes near this. */
    private static final int LARGEST_JSON = 8 << 20;

    /** A minute of speech, or a picture the width of a screen; more would be long to wait for on a weak connection. */
    private static final int LARGEST_MEDIA = 2 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PackSource source;
    private final String name;
    private final List<PackProblem> problems;
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Set<String> jsonFiles = new LinkedHashSet<>();

    SourceFiles(PackSource source, List<PackProblem> problems) {
        this.source = source;
        this.name = source.name();
        this.problems = problems;
    }

    PackPointer place(String file) {
        return new PackPointer(name + "/" + file, "");
    }

    /** The JSON files asked for so far, as problems name them, the first first. */
    Set<String> jsonFiles() {
        return jsonFiles;
    }

    /** The bytes of all that was read so far, by file. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /** What a file says, or null where that cannot be had, which is noted. */
    @Nullable
    JsonNode json(String file) {
        PackPointer place = place(file);
        jsonFiles.add(place.file);
        byte[] bytes = bytes(file, LARGEST_JSON, place);
        if (bytes == null) {
            return null;
        }
        try {
            // Decoded strictly first: Jackson would pass over some broken UTF-8.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode root = JSON.readTree(text);
            if (!root.isMissingNode()) {
                return root;
            }
            problems.add(place.problem("\"" + file + "\" is empty"));
        } catch (CharacterCodingException e) {
            problems.add(place.problem("not UTF-8"));
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            problems.add(place.problem("not valid JSON: " + e.getOriginalMessage() + where));
        }
        return null;
    }

    /** Reads the pictures and recordings that the pack names, each once. */
    void media(PackParts parts) {
        for (Mention named : parts.media) {
            // What is no file name was noted by its field.
            if (PackFields.isPlainFileName(named.name)) {
                read(named, parts);
            }
        }
    }

    private void read(Mention named, PackParts parts) {
        String mediaType = MediaTypes.of(named.name, named.kind);
        if (mediaType == null) {
            problems.add(named.place.problem("must end in one of " + MediaTypes.endings(named.kind)));
        } else if (!parts.files.containsKey(named.name)) {
            byte[] bytes = bytes(named.name, LARGEST_MEDIA, named.place);
            if (bytes != null) {
                parts.files.put(named.name, new PackFile(named.name, mediaType, bytes));
            }
        }
    }

    private byte @Nullable [] bytes(String file, int most, PackPointer named) {
        try (InputStream in = source.open(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                problems.add(named.problem("\"" + file + "\" is larger than " + (most >> 20) + " MiB"));
            } else if (bytes.length == 0) {
                problems.add(named.problem("\"" + file + "\" is empty"));
            } else {
                contents.put(file, bytes);
                return bytes;
            }
        } catch (IOException e) {
            problems.add(named.problem("cannot be read: " + e.getMessage()));
        }
        return null;
    }
}
