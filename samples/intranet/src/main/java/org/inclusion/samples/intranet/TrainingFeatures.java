package org.inclusion.samples.intranet;

import jakarta.servlet.ServletContext;
import org.inclusion.Inclusion;
import org.inclusion.memory.InMemoryStores;

/** All that this intranet had to write to have inclusion in it. */
final class TrainingFeatures {

    private TrainingFeatures() {}

    static Inclusion open(People people) {
        return Inclusion.builder()
                .stores(new InMemoryStores())
                .relations(people)
                .names(people)
                .build();
    }

    static void mount(ServletContext context, Inclusion inclusion, SignedIn signedIn) {
    }
}
