package org.inclusion.content;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A pack delivered with the library. It lies beside the classes and never changes, so it is read once, for every {@link ContentLibrary} of
 * the process: the tests of a host build many. Where memory is short and no library has the pack, it is read anew. Thread-safe.
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
                    "choisir-ses-outils",
                    "accompagner-a-distance")
            .map(DeliveredPack::new)
            .toList();

    private final PackSource files;

    private SoftReference<@Nullable PackReading> read = new SoftReference<>(null);

    private DeliveredPack(String name) {
        files = PackSource.classpath(DeliveredPack.class.getClassLoader(), "org/inclusion/content/packs/" + name);
    }

    /** The pack as it was read: now, or earlier for another library. */
    synchronized PackReading reading(Framework framework) {
        PackReading known = read.get();
        if (known == null) {
            known = PackReading.of(files, framework);
            read = new SoftReference<>(known);
        }
        return known;
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
