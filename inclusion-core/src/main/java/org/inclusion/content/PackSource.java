package org.inclusion.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Opens the files of one content pack. <strong>Port.</strong> Implemented by the factories here (a folder, the class
 * path, one JSON text, a stream), or by a host that keeps packs elsewhere. Called by one thread at a time, while packs
 * are read.
 */
public interface PackSource {

    /** The source's name, with which every problem begins; without secrets, since it is logged. */
    String name();

    /**
     * Says where the pack is, for whoever has to find one of two packs with one name: the path of a folder, an address.
     * Without secrets.
     *
     * @return the name, unless a source says more
     */
    default String location() {
        return name();
    }

    /**
     * Opens one of the pack's files. The files of one pack are opened one after another by one thread, which may be
     * another than the host's: packs are read side by side.
     *
     * @param file {@code pack.json}, a name that its header lists, or a picture or narration that an item names; a
     *     plain name, never a path out of the pack
     * @return the bytes of the file; the caller closes the stream
     * @throws IOException if there is no such file or it cannot be read
     */
    InputStream open(String file) throws IOException;

    /**
     * A pack in a folder. Its name is the name of the folder.
     *
     * @param folder holds {@code pack.json}
     */
    static PackSource folder(Path folder) {
        return new NamedSource(
                String.valueOf(folder.getFileName()),
                folder.toAbsolutePath().normalize().toString(),
                new DiskFolder(folder));
    }

    /**
     * A pack on the class path. Its name is the last part of the folder.
     *
     * @param loader a class loader that finds the folder
     * @param folder {@code "com/example/our-pack"}; all files of the pack lie in the jar or folder that has its
     *     {@code pack.json}
     */
    static PackSource classpath(ClassLoader loader, String folder) {
        return new NamedSource(
                folder.substring(folder.lastIndexOf('/') + 1),
                "classpath:".concat(folder),
                new ClassPathFolder(loader, folder));
    }

    /**
     * A pack in one JSON text: the header with all sections in it, no {@code files}, and no pictures or narrations.
     *
     * @param name begins every problem
     * @param json UTF-8 JSON; copied
     */
    static PackSource json(String name, byte[] json) {
        byte[] copy = json.clone();
        return new NamedSource(name, name, file -> {
            if (!file.equals("pack.json")) {
                throw new IOException("a pack in one text has no " + file);
            }
            return new ByteArrayInputStream(copy);
        });
    }

    /**
     * A pack in one JSON text, as {@link #json}, from a stream that is read at once.
     *
     * @param name begins every problem
     * @param in UTF-8 JSON; read to its end, not closed
     * @throws IOException if the stream cannot be read
     */
    static PackSource stream(String name, InputStream in) throws IOException {
        return json(name, in.readAllBytes());
    }
}
