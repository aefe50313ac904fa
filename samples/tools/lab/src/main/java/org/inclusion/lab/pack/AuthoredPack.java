package org.inclusion.lab.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackSource;
import org.inclusion.content.PackVersion;
import org.inclusion.content.Question;
import org.inclusion.id.QuestionId;
import org.inclusion.lab.calibration.CalibratedItem;
import org.inclusion.lab.table.GivenFile;

/**
 * A pack as its author keeps it: one JSON file with everything in it, or a folder with {@code pack.json}, the files
 * that it names, and pictures.
 */
public final class AuthoredPack {

    private static final String HEADER = "pack.json";

    private final Path place;
    private final boolean folder;
    private final PackSource source;
    private final ContentPack pack;

    private AuthoredPack(Path place, boolean folder, PackSource source) {
        this.place = place;
        this.folder = folder;
        this.source = source;
        this.pack = ContentLibrary.of(List.of(source)).packs().get(0);
    }

    /**
     * Reads a pack.
     *
     * @param path a folder, the {@code pack.json} in it, or a pack in one file
     * @return the pack, valid
     * @throws IOException if it cannot be read
     * @throws org.inclusion.content.InvalidPackException with every problem
     */
    public static AuthoredPack read(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(path) && path.endsWith(HEADER) && parent != null) {
            return new AuthoredPack(parent, true, PackSource.folder(parent));
        }
        return Files.isDirectory(path)
                ? new AuthoredPack(path, true, PackSource.folder(path))
                : new AuthoredPack(
                        path, false, PackSource.json(String.valueOf(path.getFileName()), GivenFile.bytes(path)));
    }

    /** The pack as the library sees it. */
    public ContentPack pack() {
        return pack;
    }

    /**
     * The next version's number. A patch mends words, and new parameters are more: the same answer says something else.
     * A major version may drop steps, and none is dropped. So it is a minor one.
     */
    public PackVersion nextVersion() {
        return new PackVersion(pack.version().major(), pack.version().minor() + 1, 0);
    }

    /**
     * Writes the next version: the parameters of some questions and the version's number are new, all else is the same.
     * It is read back by the library, beside the present version, before it is put in place.
     *
     * @param items questions of the pack; their discrimination, difficulty and its standard deviation are taken
     * @param out a file, or for a folder a folder that does not exist
     * @throws IOException if it cannot be written
     * @throws org.inclusion.content.InvalidPackException if the library would not take it
     */
    public void writeNext(List<CalibratedItem> items, Path out) throws IOException {
        Map<String, Map<String, String>> parameters = new TreeMap<>();
        items.forEach(item -> parameters.put(item.id(), PackRange.fields(item)));
        Path unfinished = out.resolveSibling(UUID.randomUUID() + ".unfinished");
        if (folder) {
            List<Path> content = content();
            Files.createDirectory(unfinished);
            try {
                copyFolder(content, parameters, unfinished);
                check(PackSource.folder(unfinished), items);
                Files.move(unfinished, out);
            } finally {
                delete(unfinished);
            }
        } else {
            String text = PackText.replace(GivenFile.text(place), nextVersion(), parameters);
            Files.createFile(unfinished);
            try {
                Files.writeString(unfinished, text);
                check(PackSource.json(String.valueOf(out.getFileName()), Files.readAllBytes(unfinished)), items);
                Files.move(unfinished, out);
            } finally {
                delete(unfinished);
            }
        }
    }

    /**
     * The content of the folder, each folder before what is in it; listed first, for the next version may lie in it.
     */
    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> !file.equals(place)).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void copyFolder(List<Path> content, Map<String, Map<String, String>> parameters, Path target)
            throws IOException {
        Path header = place.resolve(HEADER);
        Set<Path> ofThePack = PackText.files(GivenFile.text(header)).stream()
                .map(name -> place.resolve(name).normalize())
                .collect(Collectors.toSet());
        for (Path file : content) {
            Path copy = target.resolve(place.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectory(copy);
            } else if (file.equals(header) || ofThePack.contains(file.normalize())) {
                Files.writeString(copy, PackText.replace(GivenFile.text(file), nextVersion(), parameters));
            } else {
                Files.copy(file, copy);
            }
        }
    }

    /** Both versions together, so that what holds between two versions is checked too. */
    private void check(PackSource next, List<CalibratedItem> items) {
        ContentLibrary library = ContentLibrary.of(List.of(source, next));
        ContentPack read = library.pack(pack.id()).orElseThrow();
        for (CalibratedItem item : items) {
            Question question = read.question(new QuestionId(item.id())).orElseThrow();
            if (!PackRange.same(question.parameters(), item)) {
                throw new IllegalStateException("question " + item.id() + " was not replaced");
            }
        }
    }

    private static void delete(Path unfinished) throws IOException {
        if (Files.exists(unfinished)) {
            try (Stream<Path> files = Files.walk(unfinished)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
