package org.inclusion.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.content.PackProblem;
import org.inclusion.content.PackSource;

/**
 * A pack that an author writes: a folder, of which it is known which files were opened and on which line a
 * value stands.
 */
final class PackFolder implements PackSource {

    /** Files that only a pack can need. Others, such as a read-me, may lie beside them. */
    private static final Set<String> OF_PACKS =
            Set.of("json", "jpeg", "jpg", "png", "svg", "webp", "m4a", "mp3", "ogg", "opus", "wav");

    private static final int LARGEST = 8 << 20;

    private final Path folder;
    private final PackSource files;
    private final String name;
    private final Set<String> opened = new TreeSet<>();
    private final Map<String, JsonLines> lines = new HashMap<>();

    PackFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WrongUseException("no folder " + folder);
        }
        this.folder = folder;
        this.files = PackSource.folder(folder);
        this.name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    Path folder() {
        return folder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String location() {
        return folder.toAbsolutePath().normalize().toString();
    }

    @Override
    public InputStream open(String file) throws IOException {
        opened.add(file);
        return files.open(file);
    }

    /**
     * The files that lie in the folder for nothing: no header lists them and no item names them. Asked after the pack
     * was read.
     */
    List<PackProblem> notListed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(file -> OF_PACKS.contains(ending(file)) && !opened.contains(file))
                    .sorted()
                    .map(file -> new PackProblem(name + "/" + file, "", notListed(file)))
                    .toList();
        }
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String notListed(String file) {
        return ending(file).equals("json")
                ? "not among the files that pack.json lists"
                : "no lesson and no question names this file";
    }

    /** The line, from 1, on which a problem of this pack stands. */
    int line(PackProblem problem) {
        String file = problem.file().substring(name.length() + 1);
        return lines.computeIfAbsent(file, this::linesOf).of(problem.pointer());
    }

    private JsonLines linesOf(String file) {
        try (InputStream in = files.open(file)) {
            return JsonLines.of(file.endsWith(".json") ? in.readNBytes(LARGEST) : new byte[0]);
        } catch (IOException e) {
            // The problem itself says that the file cannot be read.
            return linesOfNothing();
        }
    }

    private static JsonLines linesOfNothing() {
        try {
            return JsonLines.of(new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
