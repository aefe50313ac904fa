package org.inclusion.samples.intranet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.ServletContext;
import org.inclusion.Inclusion;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.InclusionServlet;

/** All that this intranet had to write to have inclusion in it. */
final class TrainingFeatures {

    private TrainingFeatures() {}

    /** The library, on the intranet's database and directory. */
    static Inclusion open(EntityManagerFactory database, People people) {
        // This intranet lets the library make its tables. A host with migrations of its own runs the scripts instead.
        InclusionSchema.of(database).create();
        return Inclusion.builder()
                .stores(JpaStores.on(database))
                .relations(people)
                .names(people)
                .build();
    }

    /** The library's HTTP API, as whoever is signed in to the intranet. */
    static void mount(ServletContext context, Inclusion inclusion, SignedIn signedIn) {
        InclusionServlet.mount(
                context,
                "/inclusion/*",
                inclusion,
                request -> signedIn.person(request).map(Person::asActor));
    }
}
