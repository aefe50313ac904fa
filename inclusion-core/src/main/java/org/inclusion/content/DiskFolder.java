package org.inclusion.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens the files that lie in a folder of the disk. A pipe or a device has no end, or is waited for: it is none
 * of them.
 */
final class DiskFolder implements NamedSource.Opening {

    private final Path folder;

    DiskFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public InputStream open(String file) throws IOException {
        Path path = folder.resolve(file);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException(path + " is no file");
        }
        return Files.newInputStream(path);
    }
}
