package org.inclusion.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that a pack names: JSON, pictures, narrations. Nothing else that lies in the pack's folder is ever
 * opened. A file that cannot be read is noted.
 */
final class SourceFiles {

    /** A pack is written by people; no file of one comes near this. */
    private static final int LARGEST_JSON = 8 << 20;

    /** A minute of speech, or a picture the width of a screen; more would be long to wait for on a weak connection. */
    private static final int LARGEST_MEDIA = 2 << 20;

    static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
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

    /** Where the pack is, as its source says. */
    String location() {
        return source.location();
    }

    /** Points at a file of the pack as a whole. */
    PackPointer pointer(String file) {
        // Joined, as names are wherever a start makes them: Java needs some milliseconds to put the first text together
        // with "+".
        return PackPointer.file(String.join("/", name, file));
    }

    /** The JSON files asked for so far, as problems name them, oldest first. */
    Set<String> jsonFiles() {
        return jsonFiles;
    }

    /** The bytes of every file that was read so far, by name. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /** The JSON of a file; empty, and noted, where the file cannot be read or is no JSON. */
    Optional<JsonNode> json(String file) {
        PackPointer where = pointer(file);
        jsonFiles.add(where.file());
        return bytes(file, LARGEST_JSON, where).flatMap(bytes -> parsed(file, bytes, where));
    }

    private Optional<JsonNode> parsed(String file, byte[] bytes, PackPointer where) {
        try {
            // Decoded strictly first: Jackson would pass over some broken UTF-8. Read as characters: a text would be
            // copied twice.
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            JsonNode root = JSON.readTree(new CharArrayReader(text.array(), text.arrayOffset(), text.remaining()));
            if (!root.isMissingNode()) {
                return Optional.of(root);
            }
            problems.add(where.problem("\"" + file + "\" is empty"));
        } catch (CharacterCodingException e) {
            problems.add(where.problem("not UTF-8"));
        } catch (JsonProcessingException e) {
            problems.add(where.problem("not valid JSON: " + e.getOriginalMessage() + lineAndColumn(e.getLocation())));
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory can be read", e);
        }
        return Optional.empty();
    }

    private static String lineAndColumn(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /**
     * Reads the pictures and narrations that a pack names, each once; what each name may end in is checked every time.
     */
    Map<String, PackFile> media(List<Mention> mentions) {
        Map<String, PackFile> files = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() == Kind.PICTURE && LibraryPictures.isId(mention.name())) {
                add(mention, files, () -> picture(mention));
                continue;
            }
            Optional<String> mediaType = MediaTypes.of(mention.name(), mention.kind());
            if (mediaType.isEmpty()) {
                problems.add(mention.where().problem("must end in one of " + MediaTypes.endings(mention.kind())));
            } else {
                add(mention, files, () -> media(mention, mediaType.get()));
            }
        }
        return files;
    }

    private static void add(Mention mention, Map<String, PackFile> files, Supplier<Optional<PackFile>> read) {
        if (!files.containsKey(mention.name())) {
            read.get().ifPresent(file -> files.put(file.name(), file));
        }
    }

    /**
     * A picture of the library is no part of the pack's release: it may be drawn better while the pack stays as it is.
     */
    private Optional<PackFile> picture(Mention mention) {
        Optional<PackFile> picture = LibraryPictures.find(mention.name());
        if (picture.isEmpty()) {
            problems.add(mention.where().problem("the library has no picture \"" + mention.name() + "\""));
        }
        return picture;
    }

    private Optional<PackFile> media(Mention mention, String mediaType) {
        return bytes(mention.name(), LARGEST_MEDIA, mention.where())
                .flatMap(
                        bytes -> mention.kind() == Kind.PICTURE ? plain(mention, mediaType, bytes) : Optional.of(bytes))
                .map(bytes -> new PackFile(mention.name(), mediaType, bytes));
    }

    private Optional<byte[]> plain(Mention mention, String mediaType, byte[] bytes) {
        if (mediaType.equals(PlainSvg.MEDIA_TYPE)) {
            return isPlain(mention, bytes) ? Optional.of(bytes) : Optional.empty();
        }
        // Where a photo was taken, and by whom, is nothing to send to everybody.
        PlainPhoto.Checked photo = PlainPhoto.of(bytes);
        photo.problem()
                .ifPresent(what -> problems.add(mention.where().problem("\"" + mention.name() + "\" " + said(what))));
        return photo.problem().isEmpty() ? Optional.of(photo.bytes()) : Optional.empty();
    }

    private static String said(PlainPhoto.Problem problem) {
        return switch (problem) {
            case NO_PHOTO -> "is no JPEG, PNG or WebP";
            case BROKEN -> "is a broken picture";
            case MOVING -> "moves: a picture of a lesson stands still";
            case TOO_MANY_PIXELS ->
                "has more pixels than an old telephone can show: make it smaller, at most " + PhotoSize.bound();
        };
    }

    private boolean isPlain(Mention mention, byte[] svg) {
        Optional<String> problem = PlainSvg.problem(svg);
        problem.ifPresent(what -> problems.add(mention.where().problem("\"" + mention.name() + "\" " + what)));
        return problem.isEmpty();
    }

    private Optional<byte[]> bytes(String file, int most, PackPointer where) {
        try (InputStream in = source.open(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                problems.add(where.problem("\"" + file + "\" is larger than " + (most >> 20) + " MiB"));
            } else if (bytes.length == 0) {
                problems.add(where.problem("\"" + file + "\" is empty"));
            } else {
                contents.put(file, bytes);
                return Optional.of(bytes);
            }
        } catch (IOException e) {
            problems.add(where.problem("cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }
}
