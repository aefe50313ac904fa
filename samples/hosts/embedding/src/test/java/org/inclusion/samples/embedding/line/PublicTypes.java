package org.inclusion.samples.embedding.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public top-level types of the library, read from its sources: those for hosts, and those marked internal. */
final class PublicTypes {

    /** The project's folder. */
    static final Path ROOT = Path.of("../../..");

    private static final Pattern DECLARATION = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum|@interface) (\\w+)",
            Pattern.MULTILINE);

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    private static final Pattern MARK = Pattern.compile("^@Internal\\b", Pattern.MULTILINE);

    /**
     * A public type.
     *
     * @param room its package
     * @param name its simple name
     * @param internal whether it, or its package, is marked internal
     * @param source its source
     */
    record PublicType(String room, String name, boolean internal, String source) {

        String fullName() {
            return room + "." + name;
        }

        /** The name as the guides write it: below {@code org.inclusion}. */
        String shortName() {
            return fullName().substring("org.inclusion.".length());
        }

        @Override
        public String toString() {
            return shortName();
        }
    }

    private PublicTypes() {}

    /**
     * All public top-level types of the library modules, of JTA, of the formats, of the messages, of the test kit, of the metrics, of the starter and of
     * the entrance.
     */
    static List<PublicType> all() {
        return modules().flatMap(PublicTypes::of).toList();
    }

    /** What is for hosts. */
    static List<PublicType> forHosts() {
        return all().stream().filter(type -> !type.internal()).toList();
    }

    /** What is not for hosts, by full name. */
    static Set<String> internal() {
        return all().stream()
                .filter(PublicType::internal)
                .map(PublicType::fullName)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> modules() {
        return Stream.of(
                        "inclusion-core",
                        "inclusion-core/formats",
                        "inclusion-core/messages",
                        "inclusion-core/test-kit",
                        "inclusion-jpa",
                        "inclusion-jpa/jta",
                        "inclusion-servlet",
                        "inclusion-servlet/micrometer",
                        "inclusion-servlet/spring-boot",
                        "inclusion-servlet/lti")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"));
    }

    private static Stream<PublicType> of(Path module) {
        List<Path> files = javaFiles(module);
        Set<String> internalRooms = files.stream()
                .filter(file -> file.endsWith("package-info.java"))
                .map(PublicTypes::read)
                .filter(source -> MARK.matcher(source).find())
                .map(PublicTypes::room)
                .collect(Collectors.toSet());
        return files.stream().map(PublicTypes::read).flatMap(source -> {
            Matcher declaration = DECLARATION.matcher(source);
            if (!declaration.find()) {
                return Stream.empty();
            }
            String room = room(source);
            boolean marked =
                    MARK.matcher(source.substring(0, declaration.start())).find();
            return Stream.of(
                    new PublicType(room, declaration.group(1), marked || internalRooms.contains(room), source));
        });
    }

    private static String room(String source) {
        Matcher room = PACKAGE.matcher(source);
        return room.find() ? room.group(1) : "";
    }

    /** The Java files below a folder, in the order of their paths. */
    static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
