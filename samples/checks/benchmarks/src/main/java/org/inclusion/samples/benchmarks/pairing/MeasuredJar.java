package org.inclusion.samples.benchmarks.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A benchmarks' jar of some version, whose measurements are what its own program prints. */
final class MeasuredJar {

    private static final String JMH = "EvaluatePath|UpdateBelief|ChooseQuestion";

    /**
     * A line of the table that {@code record} prints: the kind of batch, the provider, its speed, and that speed
     * beside JDBC's.
     */
    private static final Pattern RECORDED = Pattern.compile(
            "^(50 of 50 learners|50 of one learner|one) +(Hibernate|EclipseLink) +\\d+ +(\\d+\\.\\d+) .*");

    private final Path jar;

    MeasuredJar(Path jar) {
        this.jar = jar;
    }

    /** The jar in which this class lies. */
    static Path ofThisProgram() {
        try {
            URI here = MeasuredJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(here);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cost of a call of each method, in µs. */
    Map<String, Double> calls() throws IOException, InterruptedException {
        Map<String, Double> costs = new TreeMap<>();
        Path results = Files.createTempFile("jmh", ".json");
        try {
            run(JMH, "-f", "1", "-wi", "3", "-i", "3", "-rf", "json", "-rff", results.toString());
            for (JsonNode one : new ObjectMapper().readTree(results.toFile())) {
                String name = one.path("benchmark").asText();
                String size = one.path("params").elements().hasNext()
                        ? " " + one.path("params").elements().next().asText()
                        : "";
                costs.put(
                        name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + size,
                        one.path("primaryMetric").path("score").asDouble());
            }
        } finally {
            Files.delete(results);
        }
        return costs;
    }

    /** The cost of each kind of batch, with the time of plain JDBC as a unit. */
    Map<String, Double> batches() throws IOException, InterruptedException {
        Map<String, Double> costs = new TreeMap<>();
        for (String line : run("record")) {
            Matcher recorded = RECORDED.matcher(line);
            if (recorded.matches()) {
                costs.put(
                        "record " + recorded.group(1) + ", " + recorded.group(2),
                        1 / Double.parseDouble(recorded.group(3)));
            }
        }
        return costs;
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        File output = File.createTempFile("benchmarks", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // A missed bar ends with 1: what was measured is compared all the same.
            if (process.waitFor() > 1) {
                throw new IllegalStateException(jar + " could not be measured with " + List.of(arguments));
            }
            return Files.readAllLines(output.toPath(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Files.delete(output.toPath());
        }
    }
}
