package org.inclusion.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the pictures and recordings that a pack names, and nothing else of what lies beside them. */
final class MediaReader {

    /** A minute of speech, or a picture the width of a screen; more would be long to wait for on a weak connection. */
    private static final int LARGEST = 2 << 20;

    private final PackSource source;
    private final MessageDigest fingerprint;
    private final List<PackProblem> problems;

    MediaReader(PackSource source, MessageDigest fingerprint, List<PackProblem> problems) {
        this.source = source;
        this.fingerprint = fingerprint;
        this.problems = problems;
    }

    void read(PackParts parts) {
        for (Pointer named : parts.media) {
            // What is no file name was noted by its field.
            if (PackFields.isPlainFileName(named.name)) {
                read(named, parts);
            }
        }
    }

    private void read(Pointer named, PackParts parts) {
        Optional<FileType> type = FileType.of(named.name, named.kind);
        if (type.isEmpty()) {
            note(named, "must end in one of " + FileType.endings(named.kind));
        } else if (!parts.files.containsKey(named.name)) {
            byte[] bytes = bytes(named);
            if (bytes != null) {
                parts.files.put(named.name, new PackFile(named.name, type.get(), bytes));
                fingerprint.update(named.name.getBytes(StandardCharsets.UTF_8));
                fingerprint.update(bytes);
            }
        }
    }

    private byte @Nullable [] bytes(Pointer named) {
        try (InputStream in = source.open(named.name)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                note(named, "\"" + named.name + "\" is empty");
            } else if (bytes.length > LARGEST) {
                note(named, "\"" + named.name + "\" is larger than " + (LARGEST >> 20) + " MiB");
            } else {
                return bytes;
            }
        } catch (IOException e) {
            note(named, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private void note(Pointer named, String what) {
        problems.add(named.place.problem(what));
    }
}
