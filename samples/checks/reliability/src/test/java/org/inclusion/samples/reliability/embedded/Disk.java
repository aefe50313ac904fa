package org.inclusion.samples.reliability.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Files in memory, by name. */
final class Disk {

    private final Map<String, byte[]> files = new HashMap<>();

    void write(String file, int position, byte[] bytes) {
        byte[] before = files.getOrDefault(file, new byte[0]);
        byte[] after = Arrays.copyOf(before, Math.max(before.length, position + bytes.length));
        System.arraycopy(bytes, 0, after, position, bytes.length);
        files.put(file, after);
    }

    void truncate(String file, int size) {
        files.computeIfPresent(file, (name, bytes) -> Arrays.copyOf(bytes, Math.min(size, bytes.length)));
    }

    void delete(String file) {
        files.remove(file);
    }

    void move(String from, String to) {
        files.put(to, Objects.requireNonNull(files.remove(from), from));
    }

    /** The same files, to be changed on their own. */
    Disk copy() {
        Disk copy = new Disk();
        // Arrays are replaced, never changed.
        copy.files.putAll(files);
        return copy;
    }

    /** Puts these files, and no others, into a folder. */
    void writeTo(Path folder) {
        try {
            for (Path other : list(folder)) {
                Files.delete(other);
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<Path> list(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
