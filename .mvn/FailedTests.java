import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says what the tests that failed have said, and names each with a command that runs it alone: {@code ./mvnw}, {@code .ci/run} and {@code .ci/long} print it as their last lines,
 * because Maven's own hint ({@code -rf}) builds no sibling. Run as {@code java .mvn/FailedTests.java [FILE]}: reports that were not written after that
 * file are of an earlier run.
 */
class FailedTests {

    /** What a test was chosen by, or ran with, beside its name; Surefire keeps them in its report. */
    private static final List<String> CHOSEN_BY = List.of("groups", "excludedGroups", "spring-boot.version");

    /** Characters of what one test said: enough for a list of faults, and the rest is in its report. */
    private static final int LONGEST_MESSAGE = 1_500;

    private final Path root;
    private final FileTime began;
    private final Set<String> lines = new TreeSet<>();
    private final Set<String> messages = new TreeSet<>();

    private FailedTests(Path root, FileTime began) {
        this.root = root;
        this.began = began;
    }

    public static void main(String... arguments) throws IOException {
        FileTime began = arguments.length == 0 ? FileTime.fromMillis(0) : Files.getLastModifiedTime(Path.of(arguments[0]));
        FailedTests failed = new FailedTests(Path.of(""), began);
        for (Path folder : folders(failed.root)) {
            failed.read(folder);
        }
        if (!failed.lines.isEmpty()) {
            System.err.println();
            failed.messages.forEach(System.err::println);
            System.err.println();
            System.err.println("Failed tests: " + failed.lines.size() + ". Each with a command that runs it alone:");
            failed.lines.forEach(System.err::println);
        }
    }

    /** The folders with reports: of every module, and not of what modules have copied into theirs. */
    private static List<Path> folders(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root.toAbsolutePath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                if (name.equals("target")) {
                    found.add(folder.resolve("surefire-reports"));
                }
                boolean isLeft = name.equals("target") || name.equals("src") || name.equals(".git");
                return isLeft ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }
        });
        return found.stream().filter(Files::isDirectory).toList();
    }

    private void read(Path folder) throws IOException {
        String module = root.toAbsolutePath().relativize(folder.getParent().getParent()).toString().replace('\\', '/');
        try (Stream<Path> reports = Files.list(folder)) {
            for (Path report : reports.filter(this::isOfThisRun).toList()) {
                Element suite = parsed(report.toFile());
                elements(suite, "testcase").forEach(test -> failures(test).forEach(failure -> {
                    messages.add(test.getAttribute("classname") + "#" + test.getAttribute("name") + ": " + message(failure));
                    lines.add("  " + command(module.isEmpty() ? "." : module, suite, test));
                }));
            }
        }
    }

    private static Stream<Element> failures(Element test) {
        return Stream.of("failure", "error").flatMap(kind -> elements(test, kind));
    }

    private static String message(Element failure) {
        String whole = failure.getAttribute("message").strip();
        return whole.length() <= LONGEST_MESSAGE ? whole : whole.substring(0, LONGEST_MESSAGE) + " …";
    }

    private boolean isOfThisRun(Path report) {
        try {
            return report.getFileName().toString().matches("TEST-.*\\.xml")
                    && Files.getLastModifiedTime(report).compareTo(began) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String command(String module, Element suite, Element test) {
        // A class of other modules may have the same name; and of a report, the name may have an addition.
        String type = bare(test.getAttribute("classname"));
        // Nothing is named where a class failed as a whole; of a test with parameters, all its runs are.
        String method = bare(test.getAttribute("name"));
        boolean isWhole = method.isEmpty() || method.equals("null") || method.equals(type) || type.isEmpty();
        String profile = profileOf(module);
        String chosen = elements(suite, "property")
                .filter(property -> CHOSEN_BY.contains(property.getAttribute("name")))
                .map(property -> " -D" + property.getAttribute("name") + "=" + property.getAttribute("value"))
                .sorted()
                .collect(Collectors.joining());
        return "./mvnw -B -Pquick" + (profile.isEmpty() ? "" : "," + profile) + " -pl " + module + " -am "
                + (profile.isEmpty() ? "test" : "verify") + chosen + " -Dtest='"
                + (isWhole ? (type.isEmpty() ? method : type) : inside(suite, type, method) + type + "#" + method) + "'";
    }

    /**
     * A test of a contract stands in a nested class of an abstract one, and alone that class is no test: Surefire finds it inside the class that
     * ran it, whose report it is in. Of that class's own tests, those of the same name are chosen, of which there are none.
     */
    private static String inside(Element suite, String type, String method) {
        String ran = bare(suite.getAttribute("name"));
        boolean isInherited = type.contains("$") && !type.substring(0, type.indexOf('$')).equals(ran);
        return isInherited ? ran + "#" + method + "," : "";
    }

    private static String bare(String name) {
        return name.replaceFirst("[({\\[].*", "").strip();
    }

    /** The profile that has a module which not every build has; empty for the others. */
    private String profileOf(String module) {
        Path parent = root;
        for (Path folder = Path.of(module).getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(root.resolve(folder).resolve("pom.xml"))
                    && elements(parsed(root.resolve(folder).resolve("pom.xml").toFile()), "module").findAny().isPresent()) {
                parent = root.resolve(folder);
                break;
            }
        }
        String name = parent.equals(root) ? module : parent.relativize(root.resolve(module)).toString().replace('\\', '/');
        File pom = parent.resolve("pom.xml").toFile();
        return !pom.exists()
                ? ""
                : elements(parsed(pom), "profile")
                        .filter(profile -> elements(profile, "module").anyMatch(one -> one.getTextContent().strip().equals(name)))
                        .flatMap(profile -> elements(profile, "id").limit(1))
                        .map(id -> id.getTextContent().strip())
                        .findFirst()
                        .orElse("");
    }

    private static Element parsed(File file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static Stream<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
