package org.inclusion.content;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inclusion.Inclusion;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Assertions;

/**
 * A small pack without a fault, in French and English, over five files, with a picture and some narrations, for a test
 * to change in one place. Each change gives a new pack. In one text, without those, it is {@link #oneText}.
 */
public final class SmallPack {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HEADER = """
            {
              "format": "inclusion-pack/1", "id": "petit", "version": "1.0.0",
              "title": {"fr": "Petit", "en": "Small"}, "languages": ["fr", "en"],
              "licence": "CC-BY-4.0", "framework": "digcomp-3.0",
              "files": ["skills.json", "path.json", "lessons.json", "questions.json"]
            }""";

    private static final String SKILLS = """
            {"skills": [
              {"id": "ecrire", "competence": "2.1", "title": {"fr": "Écrire", "en": "Write"},
               "discrimination": 1.2, "difficulty": -1, "difficultySd": 0.5},
              {"id": "joindre", "competence": "2.2", "title": {"fr": "Joindre", "en": "Attach"},
               "discrimination": 1.2, "difficulty": 0, "difficultySd": 0.5}
            ]}""";

    private static final String PATH = """
            {
              "goals": [
                {"id": "envoyer", "text": {"fr": "Envoyer un document", "en": "Send a document"},
                 "path": "chemin", "steps": ["joindre-un-fichier"], "area": "2"}
              ],
              "paths": [
                {"id": "chemin", "title": {"fr": "Chemin", "en": "Path"},
                 "summary": {"fr": "Pas à pas.", "en": "Step by step."}, "audience": "LEARNER",
                 "steps": [
                   {"id": "ecrire-un-message", "title": {"fr": "Écrire un message", "en": "Write a message"},
                    "why": {"fr": "Pour donner des nouvelles.", "en": "To give news."},
                    "skill": "ecrire", "after": [], "devices": ["PHONE", "COMPUTER"],
                    "ways": ["ALONE", "FACE_TO_FACE"], "minutes": 15, "lesson": "lecon", "practice": "essai",
                    "questions": ["q-ecrire"], "completion": {"successes": 1, "help": "TOGETHER"}},
                   {"id": "joindre-un-fichier", "title": {"fr": "Joindre un fichier", "en": "Attach a file"},
                    "why": {"fr": "Pour envoyer un papier.", "en": "To send a paper."},
                    "skill": "joindre", "after": ["ecrire-un-message"], "devices": ["PHONE"],
                    "ways": ["TELEPHONE"], "minutes": 20, "lesson": "lecon", "practice": "essai",
                    "questions": ["q-joindre", "q-ecrire"], "completion": {"successes": 2, "help": "ALONE"}}
                 ]}
              ]
            }""";

    private static final String LESSONS = """
            {
              "lessons": [
                {"id": "lecon", "title": {"fr": "Leçon", "en": "Lesson"}, "audio": {"fr": "lecon.mp3"}, "blocks": [
                  {"type": "paragraph", "text": {"fr": "Un trombone.", "en": "A paper clip."}},
                  {"type": "list", "items": [{"fr": "Un", "en": "One"}, {"fr": "Deux", "en": "Two"}]},
                  {"type": "picture", "src": "trombone.png", "alt": {"fr": "Un trombone", "en": "A paper clip"}},
                  {"type": "tip", "text": {"fr": "Prenez le temps.", "en": "Take your time."}},
                  {"type": "term", "term": "fichier"},
                  {"type": "practice", "practice": "essai"}
                ]}
              ],
              "practices": [
                {"id": "essai", "title": {"fr": "Essai", "en": "Try"}, "task": {"fr": "Essayez.", "en": "Try it."},
                 "success": {"fr": "Le message est parti.", "en": "The message is gone."}, "site": "messagerie",
                 "tour": "visite"}
              ],
              "tours": [
                {"id": "visite", "title": {"fr": "Visite", "en": "Tour"}, "stops": [
                  {"id": "lire", "target": "h1", "say": {"fr": "Voici vos messages.", "en": "Here are your messages."},
                   "act": "READ"},
                  {"id": "ecrire", "target": "mail-app >>> #write", "page": "/messages/*", "act": "INPUT",
                   "say": {"fr": "Écrivez ici.", "en": "Write here."}, "check": {"value": "notEmpty"}},
                  {"id": "envoyer", "target": "button.send", "say": {"fr": "Envoyez.", "en": "Send."}, "act": "CLICK",
                   "check": {"selector": ".sent", "value": "^(ok|parti)$"}}
                ]}
              ],
              "glossary": [
                {"id": "fichier", "term": {"fr": "Fichier", "en": "File"},
                 "meaning": {"fr": "Un document.", "en": "A document."}}
              ],
              "resources": [
                {"id": "guide", "title": {"fr": "Guide", "en": "Guide"}, "href": "https://example.org/guide"}
              ],
              "walkthroughs": [
                {"id": "entrer-sur-le-site", "title": {"fr": "Entrer", "en": "Go in"}, "resource": "guide", "lines": [
                  {"say": {"fr": "Tapez.", "en": "Type."}, "see": {"fr": "Un nom.", "en": "A name."},
                   "ifNot": {"fr": "Effacez.", "en": "Wipe it out."}}],
                 "changed": {"fr": "Appelez.", "en": "Call."}, "writtenOn": "2026-11-30",
                 "checked": {"by": "Marc", "on": "2026-12-01"}}
              ]
            }""";

    private static final String QUESTIONS = """
            {
              "questions": [
                {"id": "q-joindre", "skill": "joindre", "family": "trombone",
                 "text": {"fr": "Que faire ?", "en": "What to do?"}, "spoken": {"fr": "Que faire ?", "en": "What to do?"},
                 "audio": {"fr": "q-joindre.mp3", "en": "q-joindre-en.mp3"},
                 "options": [
                   {"id": "a", "text": {"fr": "Le trombone", "en": "The clip"}, "right": true},
                   {"id": "b", "text": {"fr": "La croix", "en": "The cross"},
                    "help": {"fr": "La croix ferme.", "en": "The cross closes."}}
                 ],
                 "discrimination": 1.2, "difficulty": -0.5, "guessing": 0.25, "difficultySd": 0.5},
                {"id": "q-ecrire", "skill": "ecrire", "family": "clavier",
                 "text": {"fr": "Et ici ?", "en": "And here?"}, "spoken": {"fr": "Et ici ?", "en": "And here?"},
                 "options": [
                   {"id": "a", "text": {"fr": "La croix", "en": "The cross"}, "right": false,
                    "help": {"fr": "La croix ferme.", "en": "The cross closes."}},
                   {"id": "b", "text": {"fr": "Le crayon", "en": "The pen"}, "right": true}
                 ],
                 "discrimination": 1.2, "difficulty": -1.5, "guessing": 0.25, "difficultySd": 0.5}
              ],
              "selfReports": [
                {"id": "dire-2", "area": "2", "text": {"fr": "Savez-vous écrire ?", "en": "Can you write?"}}
              ]
            }""";

    /** A PNG of one white pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4"
                    + "DwABAQEAHLCMmQAAAABJRU5ErkJggg==");

    private final Map<String, byte[]> files;

    private SmallPack(Map<String, byte[]> files) {
        this.files = files;
    }

    public static SmallPack valid() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pack.json", utf8(HEADER));
        files.put("skills.json", utf8(SKILLS));
        files.put("path.json", utf8(PATH));
        files.put("lessons.json", utf8(LESSONS));
        files.put("questions.json", utf8(QUESTIONS));
        files.put("trombone.png", PICTURE);
        List.of("lecon.mp3", "q-joindre.mp3", "q-joindre-en.mp3").forEach(name -> files.put(name, utf8("ID3 " + name)));
        return new SmallPack(files);
    }

    /** This pack in another version, which its title says too. */
    public SmallPack version(String version) {
        return with("pack.json", "/version", "\"" + version + "\"")
                .with("pack.json", "/title/fr", "\"Petit " + version + "\"");
    }

    /** This pack under another name, with a path and a goal of its own. */
    public SmallPack named(String id) {
        return with("pack.json", "/id", "\"" + id + "\"")
                .with("path.json", "/paths/0/id", "\"chemin-" + id + "\"")
                .with("path.json", "/goals/0/path", "\"chemin-" + id + "\"")
                .with("path.json", "/goals/0/id", "\"envoyer-" + id + "\"")
                .with("lessons.json", "/tours/0/id", "\"visite-" + id + "\"")
                .with("lessons.json", "/practices/0/tour", "\"visite-" + id + "\"");
    }

    /** Sets a value; one more in a list where the pointer names the index after its last. */
    public SmallPack with(String file, String pointer, String json) {
        return changed(file, pointer, (parent, last) -> {
            JsonNode value = read(utf8(json));
            if (parent instanceof ArrayNode list) {
                if (list.size() == Integer.parseInt(last)) {
                    list.add(value);
                } else {
                    list.set(Integer.parseInt(last), value);
                }
            } else {
                ((ObjectNode) parent).set(last, value);
            }
        });
    }

    /** Takes a field out of an object. */
    public SmallPack without(String file, String pointer) {
        return changed(file, pointer, (parent, last) -> ((ObjectNode) parent).remove(last));
    }

    /** Puts any bytes in place of a file. */
    public SmallPack withFile(String file, byte[] bytes) {
        Map<String, byte[]> copy = new LinkedHashMap<>(files);
        copy.put(file, bytes);
        return new SmallPack(copy);
    }

    public SmallPack withFile(String file, String text) {
        return withFile(file, utf8(text));
    }

    public SmallPack withoutFile(String file) {
        Map<String, byte[]> copy = new LinkedHashMap<>(files);
        copy.remove(file);
        return new SmallPack(copy);
    }

    /** A fifth file, which the header lists. */
    public SmallPack withFifth(String file, String text) {
        return with("pack.json", "/files/4", "\"" + file + "\"").withFile(file, text);
    }

    public String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("no " + file);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A part of a file, as JSON, to be used elsewhere. */
    public String json(String file, String pointer) {
        return read(file).at(pointer).toString();
    }

    /** Builds with this pack alone, which must fail, and gives what was said, each problem without the pack's name. */
    public List<String> problems(Path parent) {
        PackSource source = folder(parent, "petit-" + UUID.randomUUID(), "petit");
        InvalidConfigurationException refused = Assertions.assertThrows(
                InvalidConfigurationException.class,
                () -> Inclusion.builder()
                        .stores(new InMemoryStores())
                        .withoutStandardContent()
                        .pack(source)
                        .build());
        return refused.problems().stream()
                .map(problem ->
                        problem.startsWith("pack: petit/") ? problem.substring("pack: petit/".length()) : problem)
                .toList();
    }

    /** Writes the pack into a new folder, one name below the other. */
    public PackSource folder(Path parent, String... names) {
        try {
            Path folder = parent;
            for (String name : names) {
                folder = Files.createDirectory(folder.resolve(name));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return PackSource.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole pack in one JSON text, without its picture. */
    public byte[] oneText() {
        return with("lessons.json", "/lessons/0/blocks/2", json("lessons.json", "/lessons/0/blocks/0"))
                .without("lessons.json", "/lessons/0/audio")
                .without("questions.json", "/questions/0/audio")
                .inOne();
    }

    private byte[] inOne() {
        ObjectNode all = read("pack.json").deepCopy();
        all.remove("files");
        files.keySet().stream()
                .filter(file -> file.endsWith(".json") && !file.equals("pack.json"))
                .forEach(file ->
                        read(file).properties().forEach(section -> all.set(section.getKey(), section.getValue())));
        return utf8(all.toString());
    }

    public PackSource inOneText() {
        return PackSource.json("petit", oneText());
    }

    private interface Change {
        void make(JsonNode parent, String last);
    }

    private SmallPack changed(String file, String pointer, Change change) {
        ObjectNode root = read(file);
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = root.at(path.head());
        if (!parent.isContainerNode()) {
            throw new IllegalArgumentException("nothing at " + pointer + " of " + file);
        }
        change.make(parent, path.last().getMatchingProperty());
        return withFile(file, utf8(root.toString()));
    }

    private ObjectNode read(String file) {
        return (ObjectNode) read(utf8(text(file)));
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
