package org.inclusion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.PackSource;

/** The delivered pack, one version later, in which one wish is about health. */
public final class PackAboutHealth implements PackSource {

    private final PackSource delivered = ContentLibrary.standardPacks().get(0);
    private final String goal;

    public PackAboutHealth(String goal) {
        this.goal = goal;
    }

    @Override
    public String name() {
        return delivered.name();
    }

    @Override
    public InputStream open(String file) throws IOException {
        try (InputStream in = delivered.open(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"")
                    .replace("{\"id\": \"" + goal + "\"", "{\"id\": \"" + goal + "\", \"aboutHealth\": true");
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
