package org.inclusion.operator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files that no command can read to an end, or into its memory. */
final class HostileFiles {

    private static final int LONG = 400 << 20;

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /** The files, by what is wrong with them. */
    static Map<String, Path> in(Path folder) throws IOException, InterruptedException {
        HostileFiles made = new HostileFiles(folder);
        made.make();
        return made.files;
    }

    private void make() throws IOException, InterruptedException {
        files.put("a folder", Files.createDirectory(folder.resolve("folder.csv")));
        files.put("nothing", folder.resolve("nothing.csv"));
        files.put("not UTF-8", Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xE9, '\n', (byte) 0xFF
        }));
        Path line = folder.resolve("line.csv");
        try (OutputStream out = Files.newOutputStream(line)) {
            longLine(out);
        }
        files.put("one line of 400 MB", line);
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
            longLine(out);
        }
        files.put("a compressed bomb", bomb);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            Path loop = folder.resolve("loop.csv");
            files.put("a loop of links", Files.createSymbolicLink(loop, folder.resolve("pool.csv")));
            Files.createSymbolicLink(folder.resolve("pool.csv"), loop);
            files.put("/dev/zero", Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero")));
            Path pipe = folder.resolve("pipe.csv");
            int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            if (made != 0) {
                throw new IOException("no pipe could be made");
            }
            files.put("a pipe that nobody writes to", pipe);
        }
    }

    /** A pack whose header is one of the files. */
    static Path pack(Path parent, String name, Path header) throws IOException {
        Path pack = Files.createDirectory(parent.resolve(name));
        Files.createSymbolicLink(pack.resolve("pack.json"), header);
        return pack;
    }

    private static void longLine(OutputStream out) throws IOException {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, "a".getBytes(StandardCharsets.US_ASCII)[0]);
        for (int written = 0; written < LONG; written += piece.length) {
            out.write(piece);
        }
    }
}
