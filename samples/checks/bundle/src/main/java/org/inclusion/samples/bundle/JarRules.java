package org.inclusion.samples.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The rules about the content of the jars. The licence and the version are our own rules; the others are the
 * public repository's.
 */
final class JarRules {

    private JarRules() {}

    static List<String> problems(Artifact artifact) throws IOException {
        List<String> problems = new ArrayList<>();
        if (!artifact.hasJar()) {
            return problems;
        }
        Path jar = artifact.file(".jar");
        if (Files.isRegularFile(jar)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                if (file.getEntry("META-INF/LICENSE") == null) {
                    problems.add(artifact.name(jar) + ": has no META-INF/LICENSE");
                }
                Manifest manifest = file.getManifest();
                String version = manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
                if (!artifact.version().equals(version)) {
                    problems.add(artifact.name(jar) + ": its Implementation-Version is " + version);
                }
            }
        }
        holds(artifact, "-sources.jar", ".java", problems);
        holds(artifact, "-javadoc.jar", "index.html", problems);
        return problems;
    }

    private static void holds(Artifact artifact, String ending, String entry, List<String> problems)
            throws IOException {
        Path jar = artifact.file(ending);
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.stream().noneMatch(one -> one.getName().endsWith(entry))) {
                problems.add(artifact.name(jar) + ": has no " + entry);
            }
        }
    }
}
