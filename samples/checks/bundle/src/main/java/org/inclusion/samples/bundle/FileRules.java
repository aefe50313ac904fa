package org.inclusion.samples.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Which files there are, that each has its sums, and that each is signed. */
final class FileRules {

    private static final Map<String, String> SUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

    private static final List<String> OF_A_JAR = List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");

    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

    private FileRules() {}

    static List<String> problems(Artifact artifact, boolean trial) throws IOException {
        List<String> problems = new ArrayList<>();
        if (artifact.hasJar()) {
            for (String ending : OF_A_JAR) {
                if (!Files.isRegularFile(artifact.file(ending))) {
                    problems.add(artifact.name(artifact.file(ending)) + ": is missing");
                }
            }
        }
        for (Path file : artifact.published()) {
            if (!file.getFileName().toString().startsWith(artifact.id() + "-" + artifact.version())) {
                problems.add(artifact.name(file) + ": is named after something else than its folder");
            }
            for (Map.Entry<String, String> sum : SUMS.entrySet()) {
                sum(artifact, file, sum.getKey(), sum.getValue(), problems);
            }
            if (!trial) {
                signature(artifact, file, problems);
            }
        }
        return problems;
    }

    private static void sum(Artifact artifact, Path file, String ending, String algorithm, List<String> problems)
            throws IOException {
        Path sum = Path.of(file + ending);
        if (!Files.isRegularFile(sum)) {
            problems.add(artifact.name(sum) + ": is missing");
        } else if (!Files.readString(sum).strip().equals(hash(algorithm, file))) {
            problems.add(artifact.name(sum) + ": is the sum of other bytes");
        }
    }

    private static void signature(Artifact artifact, Path file, List<String> problems) throws IOException {
        Path signature = Path.of(file + ".asc");
        if (!Files.isRegularFile(signature)) {
            problems.add(artifact.name(signature) + ": is missing");
        } else if (!Files.readString(signature).startsWith(SIGNATURE)) {
            problems.add(artifact.name(signature) + ": is no signature");
        }
    }

    private static String hash(String algorithm, Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
