import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Takes rooms out of a copy of the tree. Their packages leave, then what no longer compiles: a line of a list, a method of a host that leads to
 * a door, the store in memory of a port that left, a test. Anything else that no longer compiles names a room where it must not, and is reported.
 */
public final class Without {

    /** In the order in which each uses those before it. */
    private static final List<String> MODULES =
            List.of("inclusion-core", "inclusion-core/contracts", "inclusion-jpa", "inclusion-servlet");

    /** What names rooms by its task. */
    private static final Set<String> LISTS = Set.of(
            "Rooms.java", "StoresOfRooms.java", "WebRooms.java", "Inclusion.java", "AboutLearner.java", "Acting.java");

    /** Where a room has a folder of its own. */
    private static final List<String> PARENTS = List.of("org/inclusion", "org/inclusion/jpa", "org/inclusion/servlet");

    /** The folders of the pages that are a room's, where they have another name than the room. */
    private static final Map<String, String> PAGES = Map.of(
            "mandate", "absence", "paper", "papers", "authoring", "author", "cohort", "structure", "card", "on-paper");

    /** The lists of the pages. */
    private static final Set<String> LISTS_OF_PAGES = Set.of("slots.js", "scripts.js", "inclusion.js");

    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b");
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final Path tree = Path.of("").toAbsolutePath();
    private final Path copy;
    private final Set<String> rooms;

    private Without(Set<String> rooms) {
        this.rooms = rooms;
        this.copy = tree.resolve("target/without/" + String.join("-", rooms));
    }

    public static void main(String[] asked) throws IOException {
        Map<String, Set<String>> needs = needs();
        if (asked.length == 0 || !needs.keySet().containsAll(List.of(asked))) {
            System.err.println("usage: .ci/without ROOM…, of " + String.join(", ", needs.keySet()));
            System.exit(2);
        }
        Set<String> gone = new LinkedHashSet<>(List.of(asked));
        while (needs.entrySet().stream()
                .anyMatch(room -> room.getValue().stream().anyMatch(gone::contains) && gone.add(room.getKey()))) {
            // The next one that needs one of these.
        }
        System.exit(new Without(gone).take() ? 0 : 1);
    }

    /** What each room needs, as its class says. */
    private static Map<String, Set<String>> needs() throws IOException {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (Path file : files(Path.of("inclusion-core/src/main/java/org/inclusion"))) {
            String text = Files.readString(file);
            if (file.toString().endsWith("Room.java") && text.contains(" implements Room {")) {
                Matcher said = Pattern.compile("needs\\(\\) \\{\\s*return Set\\.of\\(([^)]*)\\)")
                        .matcher(text);
                needs.put(
                        file.getParent().getFileName().toString(),
                        said.find()
                                ? Pattern.compile("\"(\\w+)\"")
                                        .matcher(said.group(1))
                                        .results()
                                        .map(found -> found.group(1))
                                        .collect(Collectors.toSet())
                                : Set.of());
            }
        }
        return needs;
    }

    private boolean take() throws IOException {
        delete(copy);
        long before = 0;
        long own = 0;
        for (String module : MODULES) {
            for (String part : List.of("main", "test")) {
                Path from = tree.resolve(module + "/src/" + part + "/java");
                for (Path file : files(from)) {
                    Path to = copy.resolve(tree.relativize(file));
                    long tests = tests(Files.readString(file));
                    before += tests;
                    if (isOfARoom(from.relativize(file).toString())) {
                        own += tests;
                    } else {
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                }
            }
        }
        System.out.println("without " + String.join(", ", rooms));
        Set<String> wrong = pages();
        wrong.forEach(one -> System.out.println("  page that names it: " + one));
        boolean areThePagesRight = wrong.isEmpty();
        wrong.clear();
        for (String module : MODULES) {
            for (String part : List.of("main", "test")) {
                // The contracts are tests that are published.
                wrong.addAll(compile(module, part, part.equals("test") || module.endsWith("contracts")));
            }
            if (!wrong.isEmpty()) {
                wrong.forEach(one -> System.out.println("  names it: " + one));
                return false;
            }
        }
        long rest = 0;
        for (Path file : files(copy)) {
            rest += file.toString().endsWith(".java") ? tests(Files.readString(file)) : 0;
        }
        System.out.printf(
                "  compiles; test methods before %d = rest %d + removed %d (%d in folders of the rooms, %d elsewhere)%n",
                before, rest, own + removed, own, removed);
        if (!whole.isEmpty()) {
            System.out.println("  tests and contracts elsewhere that left whole: " + String.join(", ", whole));
        }
        return areThePagesRight && before == rest + own + removed;
    }

    /** Takes the rooms' folders out of the pages, and their lines out of the lists there; the scripts that import what left all the same. */
    private Set<String> pages() throws IOException {
        Path from = tree.resolve("inclusion-servlet/src/main/ui");
        Path to = copy.resolve("inclusion-servlet/src/main/ui");
        Set<String> folders =
                rooms.stream().map(room -> PAGES.getOrDefault(room, room)).collect(Collectors.toSet());
        for (Path file : files(from)) {
            Path inside = from.relativize(file);
            if (!file.toString().endsWith(".js")
                    || folders.contains(inside.getName(0).toString())) {
                continue;
            }
            String text = Files.readString(file);
            if (LISTS_OF_PAGES.contains(file.getFileName().toString())) {
                for (String folder : folders) {
                    text = text.replaceAll("(?m)^.*'(\\.\\./|\\./)?" + folder + "/.*\\n", "");
                }
                for (String room : rooms) {
                    text = text.replaceAll("\\['" + room + "', [^\\]]*\\],?", "");
                }
            }
            Files.createDirectories(to.resolve(inside).getParent());
            Files.writeString(to.resolve(inside), text);
        }
        Set<String> wrong = new TreeSet<>();
        for (Path file : files(to)) {
            Pattern.compile("(?:from|import|import\\() ?'(\\.{1,2}/[^']+\\.js)'")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> file.resolveSibling(found.group(1)).normalize())
                    .filter(imported -> !Files.exists(imported) && Files.exists(from.resolve(to.relativize(imported))))
                    .forEach(imported -> wrong.add(to.relativize(file) + " imports " + to.relativize(imported)));
        }
        return wrong;
    }

    /** Test methods that left with what they use. */
    private long removed;

    /** Tests and contracts that left whole. */
    private final Set<String> whole = new TreeSet<>();

    private boolean isOfARoom(String file) {
        return rooms.stream()
                .anyMatch(room -> PARENTS.stream().anyMatch(parent -> file.startsWith(parent + "/" + room + "/")));
    }

    /** Compiles until nothing is left to take out; what it cannot take out. */
    private Set<String> compile(String module, String part, boolean areTests) throws IOException {
        Path sources = copy.resolve(module + "/src/" + part + "/java");
        Path out = copy.resolve(module + "/target/" + (part.equals("main") ? "classes" : "test-classes"));
        Files.createDirectories(out);
        for (int round = 0; round < 30; round++) {
            List<Path> all = files(sources).stream()
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .toList();
            if (all.isEmpty()) {
                return Set.of();
            }
            DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
            try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(told, Locale.ROOT, null)) {
                List<String> options = List.of(
                        "-proc:none",
                        "-nowarn",
                        "-parameters",
                        "--release",
                        "17",
                        "-Xmaxerrs",
                        "100000",
                        "-XDshould-stop.ifError=FLOW",
                        "-d",
                        out.toString(),
                        "-cp",
                        classPath(module, part));
                if (JAVAC.getTask(null, manager, told, options, null, manager.getJavaFileObjectsFromPaths(all))
                        .call()) {
                    return Set.of();
                }
            }
            Map<Path, Set<Long>> errors = new TreeMap<>();
            for (Diagnostic<? extends JavaFileObject> one : told.getDiagnostics()) {
                if (one.getKind() == Diagnostic.Kind.ERROR && one.getSource() != null) {
                    errors.computeIfAbsent(Path.of(one.getSource().toUri()), file -> new HashSet<>())
                            .add(one.getPosition());
                }
            }
            Set<String> wrong = new TreeSet<>();
            for (Map.Entry<Path, Set<Long>> one : errors.entrySet()) {
                if (!takeOut(one.getKey(), one.getValue(), areTests)) {
                    wrong.add(copy.relativize(one.getKey()).toString());
                }
            }
            if (errors.isEmpty()) {
                told.getDiagnostics().forEach(System.out::println);
                return Set.of(module + " does not compile");
            }
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return Set.of(module + " does not come to an end");
    }

    /** Takes what stands at some places out of a file, or the whole file; false where neither may be. */
    private boolean takeOut(Path file, Collection<Long> places, boolean isTest) throws IOException {
        boolean isList = LISTS.contains(file.getFileName().toString());
        if (!isTest && !isList) {
            if (file.getParent().endsWith("memory")
                    && file.getFileName().toString().matches("Memory\\w+Store.java")) {
                Files.delete(file);
                return true;
            }
            return false;
        }
        String text = Files.readString(file);
        List<long[]> ranges = new ArrayList<>();
        boolean isWhole = false;
        try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) JAVAC.getTask(
                    null, manager, problem -> {}, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            Parsed parsed = new Parsed(unit, Trees.instance(task).getSourcePositions(), text);
            for (long place : places) {
                long[] range = parsed.smallest(place);
                if (range == null) {
                    isWhole = true;
                } else {
                    ranges.add(range);
                }
            }
        }
        if (isWhole && !isTest) {
            return false;
        }
        String rest = isWhole ? "" : without(text, ranges);
        removed += tests(text) - tests(rest);
        if (isWhole) {
            whole.add(file.getFileName().toString().replace(".java", ""));
            Files.delete(file);
        } else {
            Files.writeString(file, rest);
        }
        return true;
    }

    private static String without(String text, List<long[]> ranges) {
        StringBuilder rest = new StringBuilder();
        long from = 0;
        for (long[] range : ranges.stream()
                .sorted(Comparator.comparingLong(range -> range[0]))
                .toList()) {
            if (range[0] > from) {
                rest.append(text, (int) from, (int) range[0]);
            }
            from = Math.max(from, range[1]);
        }
        rest.append(text.substring((int) from));
        // Of the first arguments of a list, the comma behind stays.
        return rest.toString().replaceAll("\\(\\s*,", "(");
    }

    /** A parsed file. */
    private record Parsed(CompilationUnitTree unit, SourcePositions positions, String text) {

        /** The smallest thing around a place that can leave alone; null where that is the whole file. */
        long[] smallest(long place) {
            TreePath path = at(place);
            for (; path != null && path.getParentPath() != null; path = path.getParentPath()) {
                Tree leaf = path.getLeaf();
                Tree parent = path.getParentPath().getLeaf();
                if (leaf instanceof ImportTree) {
                    return lines(leaf);
                }
                if (parent instanceof MethodInvocationTree call
                        && call.getArguments().contains(leaf)) {
                    String called = call.getMethodSelect().toString();
                    if (called.matches("(?s).*\\.(with|room)")
                            && call.getMethodSelect() instanceof MemberSelectTree select) {
                        return new long[] {end(select.getExpression()), end(call)};
                    }
                    if (called.matches("(List|Set|Stream)\\.of")) {
                        return argument(call, leaf);
                    }
                }
                boolean isMember =
                        parent instanceof ClassTree && path.getParentPath().getParentPath() != null;
                boolean isField = isMember && leaf instanceof VariableTree && parent.getKind() == Tree.Kind.CLASS;
                if (leaf instanceof MethodTree || isField || (isMember && leaf instanceof ClassTree)) {
                    return member(leaf);
                }
            }
            return null;
        }

        private TreePath at(long place) {
            TreePath[] found = new TreePath[1];
            new TreePathScanner<Void, Void>() {
                @Override
                public Void scan(Tree one, Void nothing) {
                    if (one != null && start(one) <= place && place < end(one)) {
                        found[0] = getCurrentPath() == null ? new TreePath(unit) : new TreePath(getCurrentPath(), one);
                    }
                    return super.scan(one, nothing);
                }
            }.scan(new TreePath(unit), null);
            return found[0];
        }

        private long start(Tree one) {
            return positions.getStartPosition(unit, one);
        }

        private long end(Tree one) {
            return positions.getEndPosition(unit, one);
        }

        private long[] lines(Tree one) {
            long end = text.indexOf('\n', (int) end(one) - 1) + 1;
            return new long[] {text.lastIndexOf('\n', (int) start(one)) + 1, end};
        }

        private long[] argument(MethodInvocationTree call, Tree one) {
            int place = call.getArguments().indexOf(one);
            if (place > 0) {
                return new long[] {end(call.getArguments().get(place - 1)), end(one)};
            }
            return call.getArguments().size() > 1
                    ? new long[] {start(one), start(call.getArguments().get(1))}
                    : new long[] {start(one), end(one)};
        }

        /** With what is said of it above. */
        private long[] member(Tree one) {
            long start = start(one);
            String before = text.substring(0, (int) start).stripTrailing();
            if (before.endsWith("*/")) {
                start = before.lastIndexOf("/*");
            }
            return new long[] {start, end(one)};
        }
    }

    private static long tests(String text) {
        return TEST.matcher(text).results().count();
    }

    /** The class path of a module, as the report of its tests says it: what other modules made is taken from the copy. */
    private String classPath(String module, String part) throws IOException {
        Path reports = tree.resolve(module + "/target/surefire-reports");
        Path report = files(reports).stream()
                .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(reports + " has no report: build first"));
        MatchResult found = Pattern.compile("name=\"surefire\\.test\\.class\\.path\" value=\"([^\"]*)\"")
                .matcher(Files.readString(report))
                .results()
                .findFirst()
                .orElseThrow();
        Set<String> path = new LinkedHashSet<>();
        for (String one : found.group(1).split(File.pathSeparator)) {
            Matcher ours = Pattern.compile(
                            "/((?:inclusion-core|inclusion-jpa|inclusion-servlet)(?:/[a-z-]+)?)/target/(.*)$")
                    .matcher(one);
            if (ours.find()) {
                boolean isTest =
                        ours.group(2).contains("tests.jar") || ours.group(2).contains("test-classes");
                path.add(copy.resolve(ours.group(1) + "/target/" + (isTest ? "test-classes" : "classes"))
                        .toString());
            } else {
                path.add(one);
            }
        }
        if (part.equals("main")) {
            path.remove(copy.resolve(module + "/target/test-classes").toString());
        }
        return String.join(File.pathSeparator, path);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
