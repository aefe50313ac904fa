package org.inclusion.content;

import java.io.IOException;
import java.io.InputStream;

/** A pack source with a name and a location, and with a function that opens a file. */
final class NamedSource implements PackSource {

    private final String name;
    private final String location;
    private final Opening opening;

    interface Opening {
        InputStream open(String file) throws IOException;
    }

    NamedSource(String name, String location, Opening opening) {
        this.name = name;
        this.location = location;
        this.opening = opening;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public InputStream open(String file) throws IOException {
        return opening.open(file);
    }
}
