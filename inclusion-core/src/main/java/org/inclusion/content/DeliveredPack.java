package org.inclusion.content;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A pack delivered with the library. It lies beside the classes, never changes, and is without mistakes, which the
 * library's tests see to. So it is read once, for every {@link ContentLibrary} of the process, and in two parts: the
 * outline when a library is made, and what people open (lessons, telephone scripts, questions, terms, kits,
 * walkthroughs) when the first of it is asked for. A pack that no library has any more is let go where memory is short,
 * and then read anew. Thread-safe.
 */
final class DeliveredPack implements PackSource {

    /** In the order in which pages list them. */
    static final List<DeliveredPack> ALL = Stream.of(
                    "premiers-pas",
                    "demarches-en-ligne",
                    "me-proteger-en-ligne",
                    "garder-le-lien",
                    "ma-sante-en-ligne",
                    "se-faire-plaisir",
                    "chercher-un-emploi",
                    "ecole-des-enfants",
                    "travailler-avec-le-numerique",
                    "se-reunir-et-decider",
                    "choisir-ses-outils",
                    "mon-equipement",
                    "accompagner-a-distance",
                    "mes-outils-de-travail")
            .map(DeliveredPack::new)
            .toList();

    /** How the names of the files begin that are not read with the outline. */
    private static final List<String> OPENED_LATER =
            List.of("lessons", "scripts", "questions", "glossary", "kits", "walkthroughs");

    private static final String FOLDER = "org/inclusion/content/packs/";

    private final PackSource files;

    private SoftReference<@Nullable PackReading> outline = new SoftReference<>(null);

    private DeliveredPack(String name) {
        files = PackSource.classpath(DeliveredPack.class.getClassLoader(), FOLDER.concat(name));
    }

    /** The pack as it was read: now, or earlier for another library. */
    synchronized PackReading reading(Framework framework) {
        PackReading known = outline.get();
        if (known == null) {
            ContentPack pack =
                    PackReader.readOutline(files, framework, DeliveredPack::isOfTheOutline, () -> readWhole(framework));
            known = new PackReading(Optional.of(pack), List.of());
            outline = new SoftReference<>(known);
        }
        return known;
    }

    private static boolean isOfTheOutline(String file) {
        return OPENED_LATER.stream().noneMatch(file::startsWith);
    }

    private ReadPack readWhole(Framework framework) {
        PackReading reading = PackReading.of(files, framework);
        return reading.pack()
                .orElseThrow(() -> new InvalidPackException(reading.problems()))
                .whole();
    }

    @Override
    public String name() {
        return files.name();
    }

    @Override
    public String location() {
        return files.location();
    }

    @Override
    public InputStream open(String file) throws IOException {
        return files.open(file);
    }
}
