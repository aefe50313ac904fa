package org.inclusion.samples.embedding.plain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.privacy.LearnerCopy;

/** Writes the copy of everything that is noted of a learner into a file. */
final class CopyForHer {

    private CopyForHer() {}

    static void write(Inclusion inclusion, Actor odette, Path path) throws IOException {
        try (OutputStream file = Files.newOutputStream(path)) {
            LearnerCopy copy =
                    inclusion.as(odette).about(odette.asLearner()).copy(true).orThrow();
            copy.writeTo(file);
        }
    }
}
