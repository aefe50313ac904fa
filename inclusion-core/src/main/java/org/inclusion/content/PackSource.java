package org.inclusion.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a pack is read from: the jar, a folder, a stream. */
public interface PackSource {

    /**
     * The source's name, which leads every problem.
     *
     * @return a name without secrets
     */
    String name();

    /**
     * One of the pack's files.
     *
     * @param file {@code pack.json}, a name its header lists, or a picture or recording that the pack names; a plain name,
     *     never a path out of the pack
     * @return its bytes, closed by the caller
     * @throws IOException if there is no such file or it cannot be read
     */
    InputStream open(String file) throws IOException;

    /**
     * A pack in a folder.
     *
     * @param folder holds {@code pack.json}
     * @return the source
     */
    static PackSource folder(Path folder) {
        return new NamedSource(
                String.valueOf(folder.getFileName()), file -> Files.newInputStream(folder.resolve(file)));
    }

    /**
     * A pack on the class path.
     *
     * @param loader a class loader that sees it
     * @param folder {@code "com/example/our-pack"}
     * @return the source
     */
    static PackSource classpath(ClassLoader loader, String folder) {
        return new NamedSource(folder.substring(folder.lastIndexOf('/') + 1), file -> {
            InputStream in = loader.getResourceAsStream(folder + "/" + file);
            if (in == null) {
                throw new IOException("no " + folder + "/" + file + " on the class path");
            }
            return in;
        });
    }

    /**
     * A pack in one JSON text: the header with all sections in it, no {@code files}, and no pictures or recordings.
     *
     * @param name leads every problem
     * @param json UTF-8 JSON
     * @return the source
     */
    static PackSource json(String name, byte[] json) {
        byte[] copy = json.clone();
        return new NamedSource(name, file -> {
            if (!file.equals("pack.json")) {
                throw new IOException("a pack in one text has no " + file);
            }
            return new ByteArrayInputStream(copy);
        });
    }

    /**
     * Reads a pack in one JSON text from a stream, now.
     *
     * @param name leads every problem
     * @param in UTF-8 JSON; read to its end, not closed
     * @return the source
     * @throws IOException if the stream cannot be read
     */
    static PackSource stream(String name, InputStream in) throws IOException {
        return json(name, in.readAllBytes());
    }
}
