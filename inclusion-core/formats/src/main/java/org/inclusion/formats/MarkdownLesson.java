package org.inclusion.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusion.content.Manuscript;
import org.inclusion.content.ReadManuscript;

/** A lesson in Markdown, in one file for each language. */
final class MarkdownLesson implements Manuscript {

    /** Ten times a long lesson. */
    private static final int LARGEST = 64 << 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final Map<String, Path> files;

    MarkdownLesson(String id, Map<String, Path> files) {
        this.id = id;
        this.files = new LinkedHashMap<>(files);
    }

    @Override
    public ReadManuscript read(List<String> languages) throws IOException {
        ManuscriptNotes notes = new ManuscriptNotes();
        if (!id.matches("[a-z0-9-]{1,64}")) {
            notes.refuse(anyFile(), 0, "", "the id of a lesson is 1 to 64 of a-z 0-9 -, and not " + ManuscriptNotes.quoted(id));
        }
        files.forEach((language, file) -> {
            if (!languages.contains(language)) {
                notes.refuse(name(file), 0, "", "the pack does not declare the language " + language);
            }
        });
        Map<String, MarkdownBlocks> texts = new LinkedHashMap<>();
        for (String language : languages) {
            Path file = files.get(language);
            if (file == null) {
                notes.refuse(anyFile(), 0, "", "the pack is in " + language + " too: give a file for it");
            } else {
                texts.put(language, text(file, notes));
            }
        }
        if (!notes.isRefused()) {
            checkTheyAreAlike(texts, notes);
        }
        return notes.read(() -> json(texts));
    }

    private String anyFile() {
        return files.values().stream().findFirst().map(MarkdownLesson::name).orElse(id);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static MarkdownBlocks text(Path file, ManuscriptNotes notes) throws IOException {
        return MarkdownBlocks.read(name(file), markdown(file, notes), notes);
    }

    /** The text of a file; a title and a word where it is refused, so that no problem follows from that. */
    private static String markdown(Path file, ManuscriptNotes notes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
            notes.refuse(name(file), 0, "", "is larger than " + (LARGEST >> 10) + " KiB");
        } catch (CharacterCodingException e) {
            notes.refuse(name(file), 0, "", "is not UTF-8");
        }
        return "# x\n\nx";
    }

    private void checkTheyAreAlike(Map<String, MarkdownBlocks> texts, ManuscriptNotes notes) {
        List<String> languages = List.copyOf(texts.keySet());
        MarkdownBlocks first = texts.get(languages.get(0));
        for (String language : languages.subList(1, languages.size())) {
            String file = name(files.get(language));
            String firstFile = name(files.get(languages.get(0)));
            List<LessonBlock> blocks = texts.get(language).blocks();
            for (int i = 0; i < Math.min(blocks.size(), first.blocks().size()); i++) {
                LessonBlock block = blocks.get(i);
                LessonBlock same = first.blocks().get(i);
                if (!block.isLike(same)) {
                    notes.refuse(
                            file,
                            block.line(),
                            "",
                            "has a " + block + " where line " + same.line() + " of " + firstFile + " has a " + same);
                    return;
                }
            }
            if (blocks.size() != first.blocks().size()) {
                notes.refuse(
                        file,
                        0,
                        "",
                        "has " + blocks.size() + " blocks, and " + firstFile + " has "
                                + first.blocks().size());
            }
        }
    }

    private String json(Map<String, MarkdownBlocks> texts) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode lesson = root.putArray("lessons").addObject().put("id", id);
        putText(lesson, "title", texts, MarkdownBlocks::title);
        ArrayNode blocks = lesson.putArray("blocks");
        int size = texts.values().iterator().next().blocks().size();
        for (int i = 0; i < size; i++) {
            putBlock(blocks.addObject(), i, texts);
        }
        return root.toPrettyString() + "\n";
    }

    private static void putBlock(ObjectNode json, int index, Map<String, MarkdownBlocks> texts) {
        LessonBlock first = texts.values().iterator().next().blocks().get(index);
        json.put("type", first.type());
        switch (first.type()) {
            case "list" -> {
                ArrayNode items = json.putArray("items");
                for (int i = 0; i < first.texts().size(); i++) {
                    int item = i;
                    ObjectNode text = items.addObject();
                    texts.forEach((language, of) ->
                            text.put(language, of.blocks().get(index).texts().get(item)));
                }
            }
            case "picture" -> {
                json.put("src", first.name());
                if (!first.texts().isEmpty()) {
                    putText(json, "alt", texts, of -> of.blocks().get(index).texts().get(0));
                }
            }
            case "term", "practice" -> json.put(first.type(), first.name());
            default -> putText(json, "text", texts, of -> of.blocks().get(index).texts().get(0));
        }
    }

    private static void putText(
            ObjectNode json, String field, Map<String, MarkdownBlocks> texts, Function<MarkdownBlocks, String> text) {
        ObjectNode all = json.putObject(field);
        texts.forEach((language, of) -> all.put(language, text.apply(of)));
    }
}
