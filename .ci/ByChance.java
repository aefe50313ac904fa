import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Names each test that failed and then passed when {@code .ci/run} repeated it, and fails from the third such name. A name that was printed
 * is mended before the next issue is called resolved: it is a defect of the test or of the product, never of the machine.
 */
class ByChance {

    /** So many in one run are no chance any more. */
    private static final int TOO_MANY = 3;

    public static void main(String... arguments) throws Exception {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            for (Path report : files.filter(ByChance::isReport).toList()) {
                read(report, names);
            }
        }
        names.forEach(name -> System.out.println("by chance: " + name));
        if (names.size() >= TOO_MANY) {
            System.err.println(names.size() + " tests passed only when they were repeated: at most " + (TOO_MANY - 1) + " may.");
            System.exit(1);
        }
    }

    private static boolean isReport(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.matches(".*/target/.*-reports/TEST-.*\\.xml") && !path.startsWith("./target/");
    }

    private static void read(Path report, Set<String> names) throws Exception {
        if (!Files.readString(report).contains("<flaky")) {
            return;
        }
        NodeList tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            if (test.getElementsByTagName("flakyFailure").getLength() > 0
                    || test.getElementsByTagName("flakyError").getLength() > 0) {
                names.add(test.getAttribute("classname") + "." + test.getAttribute("name"));
            }
        }
    }
}
