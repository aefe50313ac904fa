package org.inclusion.samples.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder in the layout of a Maven repository.
 *
 * @param artifacts what it has, by folder
 * @param strangers a problem for each file that belongs to no artifact
 */
record Bundle(List<Artifact> artifacts, List<String> strangers) {

    /** Reads a folder. Each folder with a file is taken for a version of an artifact: group/…/artifact/version. */
    static Bundle in(Path folder) throws IOException {
        List<Artifact> artifacts = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (Path inside : foldersWithFiles(folder)) {
            Path relative = folder.relativize(inside);
            int depth = relative.getNameCount();
            Path version = relative.getFileName();
            String id = depth < 3 ? "" : relative.getName(depth - 2).toString();
            Path pom = inside.resolve(id + "-" + version + ".pom");
            if (depth < 3 || !Files.isRegularFile(pom)) {
                strangers.add(
                        relative + ": this is no folder of a version with its POM, and nothing else may have files");
                continue;
            }
            String group = relative.subpath(0, depth - 2).toString().replace('/', '.');
            artifacts.add(new Artifact(folder, inside, group, id, version.toString(), Pom.read(pom)));
        }
        return new Bundle(List.copyOf(artifacts), List.copyOf(strangers));
    }

    /** The POM of a parent, if it is in this bundle. */
    Optional<Pom> parentOf(Pom pom) {
        return pom.text("parent/artifactId")
                .flatMap(id -> artifacts.stream()
                        .filter(artifact -> artifact.id().equals(id))
                        .map(Artifact::pom)
                        .findFirst());
    }

    private static List<Path> foldersWithFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
