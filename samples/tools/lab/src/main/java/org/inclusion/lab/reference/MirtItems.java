package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inclusion.skill.ItemParameters;

/** The item parameters that mirt estimated. */
final class MirtItems {

    private MirtItems() {}

    static Map<String, ItemParameters> read(Path folder, String name, String model) {
        return Figures.items(
                folder.resolve(name + "_" + model + "_mirt.csv"),
                "a",
                model.equals("2pl") ? List.of("b") : List.of("b1", "b2", "b3", "b4"));
    }
}
