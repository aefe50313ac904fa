import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Runs tests of one module many times, each time in a virtual machine of its own, and prints how often each failed: it is how a test that
 * fails by chance is found, and how its cure is shown. A build has compiled the module and run at least one of its tests, whose report says
 * the class path.
 *
 * <pre>
 * java .ci/Again.java inclusion-servlet 50 0 AdmissionTest                     fifty times, with nothing beside
 * java .ci/Again.java inclusion-servlet 50 2 AdmissionTest#onePersonLeavesRoomForTheOthers
 *                                                                               beside two busy loops
 * taskset -c 0 java .ci/Again.java inclusion-servlet 20 0 AdmissionTest        on one processor
 * </pre>
 *
 * A test is a class by its simple name, or a method of one; no test is the whole module. What each run prints is kept in
 * {@code target/again}. Ends with 1 where one failed.
 */
class Again {

    private static final String FAILED = "FAILED ";

    /** What a virtual machine has of its own, and what Surefire tells itself. */
    private static final Set<String> NOT_GIVEN_ON = Set.of("basedir", "localRepository", "java.class.path");

    private static volatile boolean isOver;

    public static void main(String... arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println("java .ci/Again.java MODULE TIMES BUSY-LOOPS [TEST…]");
            System.exit(2);
        }
        Path module = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        int busy = Integer.parseInt(arguments[2]);
        List<String> tests = List.of(arguments).subList(3, arguments.length);
        List<String> command = command(module, properties(module), tests);
        Path logs = Files.createDirectories(Path.of("target", "again"));
        beBusy(busy);
        Map<String, Integer> failures = new TreeMap<>();
        int red = 0;
        long began = System.nanoTime();
        for (int i = 1; i <= times; i++) {
            Path log = logs.resolve(module.getFileName() + "-" + i + ".log");
            Process run = new ProcessBuilder(command)
                    .directory(module.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int result = run.waitFor();
            List<String> failed = Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith(FAILED))
                    .map(line -> line.substring(FAILED.length()))
                    .toList();
            failed.forEach(line -> failures.merge(line.split(": ", 2)[0], 1, Integer::sum));
            if (result != 0) {
                red++;
                System.out.println(log + (failed.isEmpty() ? ": ended with " + result : ""));
                failed.forEach(line -> System.out.println("  " + line));
            }
        }
        isOver = true;
        System.out.printf(
                "%d of %d runs failed, beside %d busy loops on %d processors, in %d s%n",
                red,
                times,
                busy,
                Runtime.getRuntime().availableProcessors(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        failures.forEach((test, count) -> System.out.printf("%4d %s%n", count, test));
        System.exit(red == 0 ? 0 : 1);
    }

    private static void beBusy(int loops) {
        for (int i = 0; i < loops; i++) {
            Thread loop = new Thread(() -> {
                while (!isOver) {
                    Thread.onSpinWait();
                }
            });
            loop.setDaemon(true);
            loop.start();
        }
    }

    /** What the module's tests ran with, as one of their reports says it. */
    private static Map<String, String> properties(Path module) throws Exception {
        Path reports = module.resolve(Path.of("target", "surefire-reports"));
        Path report;
        try (Stream<Path> files = Files.isDirectory(reports) ? Files.list(reports) : Stream.empty()) {
            report = files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(reports + " has no report: build first"));
        }
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("property");
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element property = (Element) nodes.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }

    private static List<String> command(Path module, Map<String, String> properties, List<String> tests) throws IOException {
        String path = properties.get("surefire.test.class.path");
        if (path == null) {
            throw new IllegalStateException("the report of " + module + " says no class path");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8"));
        properties.forEach((name, value) -> {
            boolean isOfSurefire = name.startsWith("surefire.") || name.startsWith("maven.") || NOT_GIVEN_ON.contains(name);
            boolean isOfTheTests = System.getProperty(name) == null || name.equals("user.timezone");
            if (isOfTheTests && !isOfSurefire) {
                command.add("-D" + name + "=" + value);
            }
        });
        command.add("-cp");
        command.add(path + System.getProperty("path.separator") + launcher(path));
        command.add(Path.of(".ci", "OneRun.java").toAbsolutePath().toString());
        command.add(Path.of("target", "test-classes").toString());
        command.addAll(tests);
        return command;
    }

    /** Surefire's own launcher, which lies beside the engine that the tests have. */
    private static String launcher(String path) {
        return Stream.of(path.split(System.getProperty("path.separator")))
                .filter(one -> one.contains("junit-platform-engine"))
                .map(one -> one.replace("junit-platform-engine", "junit-platform-launcher"))
                .filter(one -> Files.exists(Path.of(one)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no launcher of JUnit beside the engine: run a test with Maven first"));
    }
}
