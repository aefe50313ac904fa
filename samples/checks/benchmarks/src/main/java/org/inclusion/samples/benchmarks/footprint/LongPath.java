package org.inclusion.samples.benchmarks.footprint;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.content.PackSource;

/** A pack with one path of as many steps as wished, and as little else as a pack may have. */
public final class LongPath {

    public static final String PACK = "long";

    public static final String PATH = "long-path";

    private LongPath() {}

    public static String step(int number) {
        return "etape-numero-" + number;
    }

    public static PackSource of(int steps) {
        String all = IntStream.range(0, steps)
                .mapToObj(number -> """
                        {"id": "%s", "title": {"fr": "Étape"}, "why": {"fr": "Pour avancer."}, "skill": "ecrire",
                         "after": [], "devices": ["PHONE"], "ways": ["ALONE"], "minutes": 15, "lesson": "lecon",
                         "practice": "essai", "questions": ["question"],
                         "completion": {"successes": %d, "help": "%s"}}
                        """.formatted(step(number), 1 + number % 2, number % 3 == 0 ? "ALONE" : "TOGETHER"))
                .collect(Collectors.joining(","));
        String pack = """
                {"format": "inclusion-pack/1", "id": "%s", "version": "1.0.0", "title": {"fr": "Long"},
                 "languages": ["fr"], "licence": "CC-BY-4.0", "framework": "digcomp-3.0",
                 "skills": [{"id": "ecrire", "competence": "2.1", "title": {"fr": "Écrire"},
                   "discrimination": 1.2, "difficulty": -1, "difficultySd": 0.5}],
                 "goals": [{"id": "avancer", "text": {"fr": "Avancer"}, "path": "%s", "steps": ["%s"], "area": "2"}],
                 "paths": [{"id": "%s", "title": {"fr": "Chemin"}, "summary": {"fr": "Pas à pas."},
                   "audience": "LEARNER", "steps": [%s]}],
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
                """.formatted(PACK, PATH, step(0), PATH, all);
        return PackSource.json(PACK, pack.getBytes(StandardCharsets.UTF_8));
    }
}
