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
import java.util.ArrayList;
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

    /** The lesson in one language. */
    private record InLanguage(String language, String file, MarkdownBlocks text) {

        LessonBlock block(int index) {
            return text.blocks().get(index);
        }
    }

    @Override
    public ReadManuscript read(List<String> languages) throws IOException {
        ManuscriptNotes notes = new ManuscriptNotes();
        if (!id.matches("[a-z0-9-]{1,64}")) {
            String quoted = ManuscriptNotes.quoted(id);
            notes.refuse(anyFile(), 0, "", "the id of a lesson is 1 to 64 of a-z 0-9 -, and not " + quoted);
        }
        files.forEach((language, file) -> {
            if (!languages.contains(language)) {
                notes.refuse(name(file), 0, "", "the pack does not declare the language " + language);
            }
        });
        List<InLanguage> texts = new ArrayList<>();
        for (String language : languages) {
            Path file = files.get(language);
            if (file == null) {
                notes.refuse(anyFile(), 0, "", "the pack is in " + language + " too: give a file for it");
            } else {
                texts.add(new InLanguage(language, name(file), text(file, notes)));
            }
        }
        if (!notes.isRefused()) {
            texts.forEach(text -> checkItIsLike(texts.get(0), text, notes));
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

    private static void checkItIsLike(InLanguage first, InLanguage other, ManuscriptNotes notes) {
        int size = other.text().blocks().size();
        int firstSize = first.text().blocks().size();
        for (int i = 0; i < Math.min(size, firstSize); i++) {
            LessonBlock block = other.block(i);
            LessonBlock same = first.block(i);
            if (!block.isLike(same)) {
                String where = " where line " + same.line() + " of " + first.file() + " has a " + same;
                notes.refuse(other.file(), block.line(), "", "has a " + block + where);
                return;
            }
        }
        if (size != firstSize) {
            notes.refuse(other.file(), 0, "", "has " + size + " blocks, and " + first.file() + " has " + firstSize);
        }
    }

    private String json(List<InLanguage> texts) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode lesson = root.putArray("lessons").addObject().put("id", id);
        putText(lesson, "title", texts, text -> text.text().title());
        ArrayNode blocks = lesson.putArray("blocks");
        for (int i = 0; i < texts.get(0).text().blocks().size(); i++) {
            putBlock(blocks.addObject(), i, texts);
        }
        return root.toPrettyString() + "\n";
    }

    private static void putBlock(ObjectNode json, int index, List<InLanguage> texts) {
        LessonBlock first = texts.get(0).block(index);
        json.put("type", first.type());
        switch (first.type()) {
            case "list" -> {
                if (first.name().equals(LessonBlock.NUMBERED)) {
                    json.put("numbered", true);
                }
                putItems(json.putArray("items"), index, texts);
            }
            case "picture" -> {
                json.put("src", first.name());
                if (!first.texts().isEmpty()) {
                    putText(
                            json,
                            "alt",
                            texts,
                            text -> text.block(index).texts().get(0));
                }
            }
            case MarkdownGesture.TYPE -> putGesture(json, index, texts);
            case "term", "practice" -> json.put(first.type(), first.name());
            default ->
                putText(json, "text", texts, text -> text.block(index).texts().get(0));
        }
    }

    private static void putGesture(ObjectNode json, int index, List<InLanguage> texts) {
        LessonBlock first = texts.get(0).block(index);
        json.put("gesture", first.name());
        List<String> fields = List.of("text", "write", "written");
        for (int i = 0; i < first.texts().size(); i++) {
            int which = i;
            putText(
                    json,
                    fields.get(i),
                    texts,
                    text -> text.block(index).texts().get(which));
        }
    }

    private static void putItems(ArrayNode json, int index, List<InLanguage> texts) {
        for (int i = 0; i < texts.get(0).block(index).texts().size(); i++) {
            int item = i;
            ObjectNode all = json.addObject();
            texts.forEach(
                    text -> all.put(text.language(), text.block(index).texts().get(item)));
        }
    }

    private static void putText(
            ObjectNode json, String field, List<InLanguage> texts, Function<InLanguage, String> said) {
        ObjectNode all = json.putObject(field);
        texts.forEach(text -> all.put(text.language(), said.apply(text)));
    }
}
