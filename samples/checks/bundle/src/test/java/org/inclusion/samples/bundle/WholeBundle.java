package org.inclusion.samples.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A bundle of a parent and a library, with nothing wrong. A file that is changed gets its sums and its signature anew.
 */
final class WholeBundle {

    private static final String PARENT_POM = "org/example/parent/1.2.0/parent-1.2.0.pom";

    private static final String LIBRARY = "org/example/library/1.2.0/library-1.2.0";

    private static final String VERSION = "1.2.0";

    private static final String PARENT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId><artifactId>parent</artifactId><version>1.2.0</version>
              <packaging>pom</packaging>
              <name>parent</name><description>Of the library.</description>
              <url>https://library.test</url>
              <licenses><license><name>Apache-2.0</name><url>https://licence.test</url></license></licenses>
              <developers><developer><name>Somebody</name></developer></developers>
              <scm><connection>scm:git:https://library.test</connection><url>https://library.test</url></scm>
            </project>
            """;

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>1.2.0</version></parent>
              <artifactId>library</artifactId><version>1.2.0</version><packaging>jar</packaging>
              <name>library</name><description>A library.</description>
              <dependencies>
                <dependency><groupId>g</groupId><artifactId>a</artifactId><version>9</version></dependency>
              </dependencies>
            </project>
            """;

    private final Path folder;

    WholeBundle(Path folder) throws IOException {
        this.folder = folder;
        file(PARENT_POM, PARENT);
        file(LIBRARY + ".pom", POM);
        file(LIBRARY + "-cyclonedx.json", "{}");
        jar(LIBRARY + ".jar", VERSION, "META-INF/LICENSE", "org/example/Library.class");
        jar(LIBRARY + "-sources.jar", VERSION, "org/example/Library.java");
        jar(LIBRARY + "-javadoc.jar", VERSION, "index.html");
    }

    void changePom(UnaryOperator<String> change) throws IOException {
        file(LIBRARY + ".pom", change.apply(POM));
    }

    void changeParent(UnaryOperator<String> change) throws IOException {
        file(PARENT_POM, change.apply(PARENT));
    }

    void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        beside(file);
    }

    void jar(String name, String version, String... entries) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String entry : List.of(entries)) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(entry.getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        beside(file);
    }

    private static void beside(Path file) throws IOException {
        try {
            for (String algorithm : List.of("MD5", "SHA-1")) {
                byte[] hash = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
                String ending = algorithm.equals("MD5") ? ".md5" : ".sha1";
                Files.writeString(Path.of(file + ending), HexFormat.of().formatHex(hash));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        Files.writeString(Path.of(file + ".asc"), "-----BEGIN PGP SIGNATURE-----\n");
    }
}
