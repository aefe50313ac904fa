package org.inclusion.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.inclusion.operator.FileArguments.Place;
import org.inclusion.operator.Operator.Surroundings;

/**
 * Gives every command each hostile file, in a process of its own with little memory, and writes down what came of it.
 */
final class HostileRun {

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String URL = "jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What came of one command.
     *
     * @param code the exit code; -1 where it did not end
     */
    record Result(String place, String file, String path, int code, long millis, String said) {}

    private HostileRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Map<String, Path> files = HostileFiles.in(Files.createDirectory(folder.resolve("files")));
        Path empty = Files.createFile(folder.resolve("lecon-x.md"));
        Files.writeString(folder.resolve(FileArguments.KEY), "ab".repeat(32) + "\n");
        Files.writeString(folder.resolve(FileArguments.JOURNAL_KEY), journalKey());
        Path packs = Files.createDirectory(folder.resolve("packs"));
        try (PrintStream results = new PrintStream(folder.resolve("results").toFile(), StandardCharsets.UTF_8)) {
            run("schema create", "", Path.of(""), "schema", "create", "--url", URL, "--user", "sa");
            for (Place place : FileArguments.all(Operator.commandLine(new Surroundings(Map.of(), new Stop())))) {
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    if (place.type() == GivenFile.class) {
                        write(results, empty, place, file.getKey(), file.getValue());
                    } else if (place.label().equals("FOLDER") && !place.words().contains("new")) {
                        write(results, empty, place, file.getKey(), file.getValue());
                        String name = (place + " " + file.getKey()).replaceAll("[^A-Za-z0-9]+", "-");
                        Path pack = HostileFiles.pack(packs, name, file.getValue());
                        write(results, empty, place, "a pack whose header is " + file.getKey(), pack);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static String journalKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return pem("PRIVATE KEY", pair.getPrivate()) + pem("PUBLIC KEY", pair.getPublic());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java of ours has Ed25519", e);
        }
    }

    private static String pem(String name, Key key) {
        String bytes = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN " + name + "-----\n" + bytes + "\n-----END " + name + "-----\n";
    }

    private static void write(PrintStream results, Path empty, Place place, String file, Path path)
            throws IOException, InterruptedException {
        results.println(
                JSON.writeValueAsString(run(place.toString(), file, path, place.with(URL, empty, path.toString()))));
        results.flush();
    }

    private static Result run(String place, String file, Path path, String... line) throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int[] code = {-1};
        long begin = System.nanoTime();
        Thread thread =
                new Thread(() -> code[0] = Operator.run(out, out, new Surroundings(Map.of(), new Stop()), line));
        thread.setDaemon(true);
        thread.start();
        thread.join(PATIENCE_MILLIS);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return new Result(place, file, path.toString(), code[0], millis, said.toString(StandardCharsets.UTF_8));
    }
}
