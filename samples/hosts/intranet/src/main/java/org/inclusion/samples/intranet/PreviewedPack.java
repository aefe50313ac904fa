package org.inclusion.samples.intranet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.content.PackSource;

/**
 * A pack that an author is writing. A version that was read never changes, so each change is a version of its own here,
 * whatever the header says: the last number grows.
 */
final class PreviewedPack implements PackSource {

    private static final String HEADER = "pack.json";
    private static final Pattern VERSION = Pattern.compile("(\"version\"\\s*:\\s*\"\\d+\\.\\d+\\.)(\\d{1,6})\"");

    private final Path folder;
    private final AtomicInteger changes = new AtomicInteger();

    PreviewedPack(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    void next() {
        changes.incrementAndGet();
    }

    @Override
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    @Override
    public String location() {
        return folder.toAbsolutePath().normalize().toString();
    }

    @Override
    public InputStream open(String file) throws IOException {
        if (!file.equals(HEADER)) {
            return Files.newInputStream(folder.resolve(file));
        }
        String header = Files.readString(folder.resolve(HEADER));
        Matcher version = VERSION.matcher(header);
        String another = version.replaceFirst(
                found -> found.group(1) + (Integer.parseInt(found.group(2)) + changes.get()) + '"');
        return new ByteArrayInputStream(another.getBytes(StandardCharsets.UTF_8));
    }
}
