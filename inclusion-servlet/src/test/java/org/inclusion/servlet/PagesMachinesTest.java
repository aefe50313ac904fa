package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The pages' state machines, without a browser: the tests in {@code src/test/ui}, each of which counts here. They run
 * on the Deno that the build brings for the pages' script, which has put it under {@code target/ui}.
 */
class PagesMachinesTest {

    private static final Path TESTS = Path.of("src/test/ui");

    private static final Path DENO = Path.of("target/ui/node_modules/@deno");

    @TestFactory
    Stream<DynamicContainer> everySentenceHolds() throws Exception {
        return sentences(TESTS);
    }

    /** The guide over thirty states of each practice site, and what follows from them. */
    @TestFactory
    @Tag("long")
    Stream<DynamicContainer> everyTourHoldsFarFromItsWay() throws Exception {
        return sentences(TESTS.resolve("tours.long.js"));
    }

    private static Stream<DynamicContainer> sentences(Path tests) throws Exception {
        List<DynamicContainer> files = elements(report(tests), "testsuite")
                .map(file -> dynamicContainer(
                        file.getAttribute("name"), elements(file, "testcase").map(PagesMachinesTest::test)))
                .toList();

        assertThat(files.size(), greaterThan(0));
        return files.stream();
    }

    private static DynamicTest test(Element one) {
        return dynamicTest(
                one.getAttribute("name"),
                () -> elements(one, "failure")
                        .forEach(failure -> fail(failure.getAttribute("message") + "\n" + failure.getTextContent())));
    }

    private static Element report(Path tests) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                deno().toString(),
                "test",
                "--no-config",
                "--no-check",
                "--no-remote",
                "--import-map=" + TESTS.resolve("import-map.json"),
                "--allow-read=src/main/ui,../inclusion-core/src/main/resources",
                "--reporter=junit",
                tests.toString());
        command.environment().putAll(Map.of("DENO_DIR", "target/deno", "DENO_NO_UPDATE_CHECK", "1", "NO_COLOR", "1"));
        Process running = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] report = running.getInputStream().readAllBytes();
        int status = running.waitFor();
        try {
            Element suites = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(report))
                    .getDocumentElement();
            // A script that cannot be loaded has no test that could fail.
            assertThat(
                    "Deno's status",
                    status == 0 || elements(suites, "failure").findAny().isPresent(),
                    is(true));
            return suites;
        } catch (SAXException e) {
            throw new AssertionError("Deno has no report: " + new String(report, StandardCharsets.UTF_8), e);
        }
    }

    private static Path deno() throws IOException {
        try (Stream<Path> files = Files.walk(DENO)) {
            return files.filter(file -> file.getFileName().toString().matches("deno(\\.exe)?"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
