package org.inclusion.samples.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The public repository's rules about each POM. An element of a parent in the bundle counts, as Maven inherits it. */
final class PomRules {

    private static final List<String> INHERITED = List.of(
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/url");

    /** These are of each POM itself. */
    private static final List<String> OWN = List.of("modelVersion", "artifactId", "name", "description");

    private static final String PLACEHOLDER = "example.org";

    private static final String SNAPSHOT = "-SNAPSHOT";

    private PomRules() {}

    static List<String> problems(Artifact artifact, Bundle bundle, boolean trial) {
        List<String> problems = new ArrayList<>();
        String file = artifact.name(artifact.file(".pom"));
        for (String path : OWN) {
            if (artifact.pom().text(path).isEmpty()) {
                problems.add(file + ": " + path + " is missing");
            }
        }
        for (String path : INHERITED) {
            Optional<String> said = said(artifact.pom(), bundle, path);
            if (said.isEmpty()) {
                problems.add(file + ": " + path + " is missing, here and in its parents");
            } else if (!trial && said.get().contains(PLACEHOLDER)) {
                problems.add(file + ": " + path + " is " + said.get() + ", which the owner has to replace");
            }
        }
        said(file, "groupId", artifact.group(), said(artifact.pom(), bundle, "groupId"), problems);
        said(file, "artifactId", artifact.id(), artifact.pom().text("artifactId"), problems);
        said(file, "version", artifact.version(), said(artifact.pom(), bundle, "version"), problems);
        snapshots(artifact).forEach(version -> problems.add(file + ": " + version + " is no release"));
        return problems;
    }

    private static void said(String file, String path, String folder, Optional<String> said, List<String> problems) {
        if (said.isPresent() && !said.get().equals(folder)) {
            problems.add(file + ": " + path + " is " + said.get() + ", and the folder says " + folder);
        }
    }

    private static Stream<String> snapshots(Artifact artifact) {
        return Stream.of(
                        "version",
                        "parent/version",
                        "dependencies/dependency/version",
                        "dependencyManagement/dependencies/dependency/version")
                .flatMap(path -> artifact.pom().texts(path).stream())
                .filter(version -> version.endsWith(SNAPSHOT))
                .distinct();
    }

    /** The text of a POM at a path, or else that of the nearest of its parents. */
    private static Optional<String> said(Pom pom, Bundle bundle, String path) {
        Optional<String> own = pom.text(path);
        return own.isPresent() ? own : bundle.parentOf(pom).flatMap(parent -> said(parent, bundle, path));
    }
}
