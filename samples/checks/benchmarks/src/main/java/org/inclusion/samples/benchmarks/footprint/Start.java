package org.inclusion.samples.benchmarks.footprint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackSource;
import org.inclusion.memory.InMemoryStores;

/**
 * A host's start, in a virtual machine of its own. With {@code jackson} it reads a small record, as any host does; with
 * {@code core} it builds the library too, over the smallest content that may be: the delivered packs are content, and
 * are counted apart. With {@code packs} it builds the library as it is delivered, and with {@code opened} it opens each
 * delivered pack as well, as the first learner does who learns with it. The stores keep nothing and open nothing: what
 * a host's stores cost at a start is measured by {@code start}, and stores in memory are for tests; {@code memory}
 * counts those apart. With a second argument, the bytes that are then in use are printed.
 */
public final class Start {

    /** One path of one step, one question, one self-report: a library without content cannot be built. */
    private static final String SMALLEST = """
            {"format": "inclusion-pack/1", "id": "small", "version": "1.0.0", "title": {"fr": "Petit"},
             "languages": ["fr"], "licence": "CC-BY-4.0", "framework": "digcomp-3.0",
             "skills": [{"id": "ecrire", "competence": "2.1", "title": {"fr": "Écrire"},
               "discrimination": 1.2, "difficulty": -1, "difficultySd": 0.5}],
             "goals": [{"id": "avancer", "text": {"fr": "Avancer"}, "path": "chemin", "steps": ["etape"], "area": "2"}],
             "paths": [{"id": "chemin", "title": {"fr": "Chemin"}, "summary": {"fr": "Pas à pas."}, "audience": "LEARNER",
               "steps": [{"id": "etape", "title": {"fr": "Étape"}, "why": {"fr": "Pour avancer."}, "skill": "ecrire",
                 "after": [], "devices": ["PHONE"], "ways": ["ALONE"], "minutes": 15, "lesson": "lecon",
                 "practice": "essai", "questions": ["question"], "completion": {"successes": 1, "help": "ALONE"}}]}],
             "lessons": [{"id": "lecon", "title": {"fr": "Leçon"},
               "blocks": [{"type": "paragraph", "text": {"fr": "Un crayon."}}]}],
             "practices": [{"id": "essai", "title": {"fr": "Essai"}, "task": {"fr": "Essayez."},
               "success": {"fr": "C'est parti."}}],
             "questions": [{"id": "question", "skill": "ecrire", "family": "crayon", "text": {"fr": "Que faire ?"},
               "spoken": {"fr": "Que faire ?"},
               "options": [{"id": "a", "text": {"fr": "Le crayon"}, "right": true},
                 {"id": "b", "text": {"fr": "La croix"}, "help": {"fr": "La croix ferme."}}],
               "discrimination": 1.2, "difficulty": -0.5, "guessing": 0.25, "difficultySd": 0.5}],
             "selfReports": [{"id": "dire-2", "area": "2", "text": {"fr": "Savez-vous écrire ?"}}]}
            """;

    private static final int COLLECTIONS = 4;

    private Start() {}

    /** A setting, which a host reads first. */
    public record Setting(String name, int value) {}

    public static void main(String[] arguments) throws JsonProcessingException {
        Setting setting = new ObjectMapper().readValue("{\"name\": \"seats\", \"value\": 2}", Setting.class);
        if (setting.value() != 2) {
            throw new IllegalStateException("read " + setting);
        }
        Object host = switch (arguments[0]) {
            case "core" -> smallest(new NoStores());
            case "memory" -> smallest(new InMemoryStores());
            case "packs" -> delivered();
            case "opened" -> opened(delivered());
            default -> "a host without the library";
        };
        try {
            if (arguments.length > 1) {
                System.out.println(heap());
            }
        } finally {
            Reference.reachabilityFence(host);
        }
    }

    /** The bytes in use after full collections. */
    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Inclusion delivered() {
        return Inclusion.builder().stores(new NoStores()).build();
    }

    private static Inclusion opened(Inclusion inclusion) {
        for (ContentPack pack : inclusion.content().packs()) {
            if (pack.questions().isEmpty()) {
                throw new IllegalStateException("no question in " + pack);
            }
        }
        return inclusion;
    }

    private static Inclusion smallest(Stores stores) {
        return Inclusion.builder()
                .stores(stores)
                .withoutStandardContent()
                .pack(PackSource.json("small", SMALLEST.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
