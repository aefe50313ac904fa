package org.inclusion.operator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.inclusion.content.PackSource;

/**
 * A pack as it would be with some of its files changed.
 *
 * @param changed the texts of those files, by name
 */
record ChangedPack(PackSource pack, Map<String, String> changed) implements PackSource {

    @Override
    public String name() {
        return pack.name();
    }

    @Override
    public String location() {
        return pack.location();
    }

    @Override
    public InputStream open(String file) throws IOException {
        String text = changed.get(file);
        return text == null ? pack.open(file) : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
