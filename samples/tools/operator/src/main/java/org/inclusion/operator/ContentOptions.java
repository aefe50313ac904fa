package org.inclusion.operator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.InclusionBuilder;
import org.inclusion.content.PackSource;
import picocli.CommandLine.Option;

/** The packs of the host besides the delivered packs: snapshots name the steps in them. */
final class ContentOptions {

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "A pack of the host's own; once for each. Without it, who learns there looks outdated.")
    private List<Path> packs = new ArrayList<>();

    InclusionBuilder addTo(InclusionBuilder builder) {
        packs.forEach(folder -> builder.pack(PackSource.folder(folder)));
        return builder.anyPracticeSite();
    }
}
