package org.inclusion.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files that lie beside {@code pack.json} in a folder on the class path. The class path is searched for that
 * file alone: a search asks every module and every jar, and a start opens more than a hundred files.
 */
final class ClassPathFolder implements NamedSource.Opening {

    private static final String HEADER = "pack.json";

    private final ClassLoader loader;
    private final String folder;
    private @Nullable URL header;

    ClassPathFolder(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    @Override
    public InputStream open(String file) throws IOException {
        if (header == null || file.equals(HEADER)) {
            header = loader.getResource(String.join("/", folder, HEADER));
        }
        if (header == null) {
            throw notThere(file);
        }
        try {
            return new URL(header, file).openStream();
        } catch (FileNotFoundException e) {
            throw notThere(file);
        }
    }

    private IOException notThere(String file) {
        return new IOException("no " + folder + "/" + file + " on the class path");
    }
}
