package org.inclusion.samples.reliability.hostile;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of the tree in which this one was built. */
final class Built {

    private Built() {}

    /**
     * A jar.
     *
     * @param module where it is built, below {@code samples}
     * @param name its file
     * @throws IllegalStateException if it is not built
     */
    static Path jar(String module, String name) {
        try {
            Path here = Path.of(Built.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = here.resolveSibling("../../../" + module + "/target/" + name)
                    .normalize();
            if (!Files.exists(jar)) {
                throw new IllegalStateException(
                        "there is no " + jar + ": ./mvnw -pl samples/" + module + " -am -DskipTests package");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
