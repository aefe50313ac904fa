package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever file a command of the laboratory is given, it ends within seconds, with a sentence, in little memory. */
class HostileFilesTest {

    /** What a command writes. */
    private static final Set<String> WRITTEN = Set.of("--out", "--report", "--pack-out", "--picture");

    private static final Duration SECONDS = Duration.ofSeconds(30);

    private static final int LONG = 400 << 20;

    private static final int PIECE = 1 << 20;

    /**
     * In bytes, of all that a command makes: far less than the long line, and more than the largest row that is read.
     */
    private static final long LITTLE = 64 << 20;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private Map<String, Path> files() throws IOException, InterruptedException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("a folder", Files.createDirectory(folder.resolve("folder.csv")));
        files.put("nothing", folder.resolve("nothing.csv"));
        files.put("not UTF-8", Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xE9, '\n'}));
        files.put("one line of 400 MB", filled(folder.resolve("line.csv"), "a"));
        files.put("an open quotation mark", filled(folder.resolve("quote.csv"), "person,\"day\n"));
        Path bomb = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), PIECE)) {
            fill(out, "a");
        }
        files.put("a compressed bomb", bomb);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            Path loop = folder.resolve("loop.csv");
            files.put("a loop of links", Files.createSymbolicLink(loop, folder.resolve("pool.csv")));
            Files.createSymbolicLink(folder.resolve("pool.csv"), loop);
            files.put("/dev/zero", Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero")));
            Path pipe = folder.resolve("pipe.csv");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(), is(0));
            files.put("a pipe that nobody writes to", pipe);
        }
        return files;
    }

    private static Path filled(Path file, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            fill(out, text);
        }
        return file;
    }

    private static void fill(OutputStream out, String text) throws IOException {
        byte[] piece = text.repeat(PIECE / text.length()).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < LONG; written += piece.length) {
            out.write(piece);
        }
    }

    @Test
    void everyCommandEndsWithASentence() throws Exception {
        List<String> faults = new ArrayList<>();
        int commands = 0;
        Map<String, Path> files = files();
        for (Map.Entry<String, CommandLine> command :
                Lab.commandLine().getSubcommands().entrySet()) {
            for (OptionSpec option : command.getValue().getCommandSpec().options()) {
                if (option.type() != Path.class || WRITTEN.contains(option.longestName())) {
                    continue;
                }
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    commands++;
                    String fault = fault(command.getKey(), command.getValue(), option, file.getValue());
                    if (!fault.isEmpty()) {
                        faults.add(command.getKey() + " " + option.longestName() + ", " + file.getKey() + ": " + fault);
                    }
                }
            }
        }
        assertThat(String.join("\n", faults), faults, hasSize(0));
        assertThat(commands, is(not(equalTo(0))));
    }

    private String fault(String name, CommandLine command, OptionSpec option, Path file) throws IOException {
        List<String> line = new ArrayList<>(List.of(name));
        for (OptionSpec each : command.getCommandSpec().options()) {
            if (each.equals(option) || each.required()) {
                line.add(each.longestName());
                line.add((each.equals(option) ? file : small(each)).toString());
            }
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        AtomicLong made = new AtomicLong();
        int code = assertTimeoutPreemptively(SECONDS, () -> {
            long before = MEMORY.getCurrentThreadAllocatedBytes();
            int ended = Lab.run(out, out, line.toArray(String[]::new));
            made.set(MEMORY.getCurrentThreadAllocatedBytes() - before);
            return ended;
        });
        String text = said.toString(StandardCharsets.UTF_8);
        if (made.get() > LITTLE) {
            return "it made " + made + " bytes";
        }
        return code != 0 && !text.contains("\tat ")
                ? ""
                : "exit code " + code + ": " + text.lines().limit(3).toList();
    }

    /** A small bank, or small responses to it, for what a command cannot do without. */
    private Object small(OptionSpec option) throws IOException {
        return switch (option.longestName()) {
            case "--bank" -> Files.writeString(folder.resolve("bank.csv"), "item,area,a,b1\ni1,x,1,0\ni2,x,1,1\n");
            case "--responses" -> Files.writeString(folder.resolve("responses.csv"), "person,i1,i2\np1,0,1\np2,1,0\n");
            case "--events" -> folder.resolve("nothing.csv");
            case "--model" -> "2pl";
            default -> option.type() == Path.class ? folder.resolve("other.csv") : "1";
        };
    }
}
