package org.inclusion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;

/**
 * One pack as it was read.
 *
 * @param pack empty where anything is wrong with the pack
 * @param problems what is wrong, in the order of the pack's files
 */
record PackReading(Optional<ContentPack> pack, List<PackProblem> problems) {

    PackReading {
        problems = List.copyOf(problems);
    }

    /** Reads a pack that may name whatever practice site. */
    static PackReading of(PackSource source, Framework framework) {
        return of(source, framework, null);
    }

    /**
     * Reads a pack.
     *
     * @param sites the practice sites that it may name; null for whatever site. The delivered packs name the
     *     library's alone
     */
    static PackReading of(PackSource source, Framework framework, @Nullable PracticeSites sites) {
        if (source instanceof DeliveredPack delivered) {
            return delivered.reading(framework);
        }
        List<PackProblem> problems = new ArrayList<>();
        Optional<ContentPack> pack = PackReader.readDespiteMistakes(source, framework, problems);
        if (sites != null) {
            pack.ifPresent(read -> sites.unknownIn(read.contents()).forEach(problems::add));
        }
        return new PackReading(problems.isEmpty() ? pack : Optional.empty(), problems);
    }
}
