package org.inclusion.samples.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of one artifact in a bundle.
 *
 * @param bundle the bundle's folder
 * @param folder its own, below
 * @param group its group id, with dots
 * @param id its artifact id
 * @param version its version
 * @param pom its POM
 */
record Artifact(Path bundle, Path folder, String group, String id, String version, Pom pom) {

    private static final List<String> BESIDE = List.of(".asc", ".md5", ".sha1", ".sha256", ".sha512");

    /** A file of this artifact, such as {@code -sources.jar}, whether it is there or not. */
    Path file(String ending) {
        return folder.resolve(id + "-" + version + ending);
    }

    /** Whether there is a jar beside the POM. */
    boolean hasJar() {
        return !pom.packaging().equals("pom");
    }

    /** The files that are published, without sums and signatures. */
    List<Path> published() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> BESIDE.stream().noneMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** A file as problems name it. */
    String name(Path file) {
        return bundle.relativize(file).toString();
    }
}
