import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the test classes of the tree that {@code .ci/run} and {@code .ci/long} run, by their modules and tags, and fails where a class is in
 * neither, or where the program that has just run has no report of a class that is its own. Run after that program's phases, as {@code java
 * .ci/TestClasses.java run} or {@code … long TAGS}, with the tags that this machine has a program for.
 */
class TestClasses {

    /** Modules of profiles that only {@code .ci/long} uses; it runs all of their tests. */
    private static final List<String> LONG_ALONE =
            List.of("samples/hosts/quarkus", "samples/hosts/wildfly", "samples/checks/services", "samples/checks/delivery");

    /** The two of the ten pairs that have the tag and are run in the gate as well, by name. */
    private static final Set<String> NAMED_IN_RUN =
            Set.of("org.inclusion.jpa.EclipseLink4OnH2Test", "org.inclusion.jpa.Hibernate6OnPostgreSqlTest");

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(long|firefox|node)\"\\)");
    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|FuzzTest)\\b(?!;)");

    /** The declaration of a file's own class, which stands at the beginning of its line. */
    private static final Pattern CLASS =
            Pattern.compile("^(?:public |final |abstract )*class \\w+", Pattern.MULTILINE);

    /** @param tag of the whole class; empty for none */
    private record TestClass(String name, String tag, boolean isInRun, boolean isInLong) {

        static TestClass read(Path file) {
            try {
                String path = file.toString().replace('\\', '/').replaceFirst("^\\./", "");
                String name = path.split("/src/test/java/")[1].replace(".java", "").replace('/', '.');
                String text = Files.readString(file);
                Matcher declaration = CLASS.matcher(text);
                int start = declaration.find() ? declaration.start() : 0;
                Matcher whole = TAG.matcher(text.substring(0, start));
                boolean isTagged = whole.find();
                long tests = TEST.matcher(text).results().count();
                long tagged = TAG.matcher(text.substring(start)).results().count();
                boolean isAlone = LONG_ALONE.stream().anyMatch(module -> path.startsWith(module + "/"));
                // A class without tests of its own has those of a contract.
                boolean hasUntagged = !isTagged && (tests == 0 || tests > tagged);
                return new TestClass(
                        name,
                        isTagged ? whole.group(1) : "",
                        !isAlone && hasUntagged || NAMED_IN_RUN.contains(name),
                        isAlone || isTagged || tagged > 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static void main(String... program) throws IOException {
        boolean isRun = program[0].equals("run");
        Set<String> tags = isRun ? Set.of() : Set.of(program[1].split(","));
        List<Path> sources = files(path -> path.contains("/src/test/java/") && path.endsWith("Test.java"));
        List<TestClass> classes = new ArrayList<>();
        for (Path source : sources) {
            if (!Files.readString(source).contains("\nabstract class ")) {
                classes.add(TestClass.read(source));
            }
        }
        Set<String> reported = files(path -> path.contains("/target/") && path.contains("-reports/TEST-")).stream()
                .map(path -> path.getFileName().toString().replaceFirst("^TEST-([\\w.$]+?)(-.*)?\\.xml$", "$1"))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Set<String> neither = new TreeSet<>();
        for (TestClass one : classes) {
            if (!one.isInRun && !one.isInLong) {
                neither.add(one.name);
            }
            boolean isExpected = isRun ? one.isInRun : one.isInLong && (one.tag.isEmpty() || tags.contains(one.tag));
            if (isExpected && !reported.contains(one.name)) {
                missing.add(one.name);
            }
        }
        System.out.printf(
                "test classes: %d in .ci/run, %d in .ci/long, %d in both, %d in neither%n",
                classes.stream().filter(TestClass::isInRun).count(),
                classes.stream().filter(TestClass::isInLong).count(),
                classes.stream().filter(one -> one.isInRun && one.isInLong).count(),
                neither.size());
        neither.forEach(name -> System.err.println("in neither: " + name));
        missing.forEach(name -> System.err.println("no report of " + name + ", which .ci/" + program[0] + " runs"));
        System.exit(neither.isEmpty() && missing.isEmpty() ? 0 : 1);
    }

    private interface Wanted {
        boolean isWanted(String path);
    }

    /** Files below the top of the tree, without copies: of rooms that left, and of planted violations. */
    private static List<Path> files(Wanted wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String path = folder.toString().replace('\\', '/');
                boolean isLeft = path.equals("./target") || path.equals("./.ci") || path.equals("./.git") || path.endsWith("/classes");
                return isLeft ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.isWanted(file.toString().replace('\\', '/'))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
