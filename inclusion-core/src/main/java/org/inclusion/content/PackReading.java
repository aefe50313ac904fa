package org.inclusion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.skill.Framework;

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

    static PackReading of(PackSource source, Framework framework) {
        if (source instanceof DeliveredPack delivered) {
            return delivered.reading(framework);
        }
        List<PackProblem> problems = new ArrayList<>();
        Optional<ContentPack> pack = PackReader.read(source, framework, problems);
        return new PackReading(pack, problems);
    }
}
