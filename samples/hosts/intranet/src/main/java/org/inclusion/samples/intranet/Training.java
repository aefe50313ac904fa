package org.inclusion.samples.intranet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.ServletContext;
import java.time.InstantSource;
import org.inclusion.Inclusion;
import org.inclusion.access.Role;
import org.inclusion.formats.CoopFormats;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.samples.intranet.people.Agenda;
import org.inclusion.samples.intranet.people.DocumentBox;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;

/** All the Java that this intranet had to write to have inclusion in it. */
final class Training {

    /** 32 random bytes. A real host keeps its own with its secrets; this key protects invented people only. */
    private static final String KEY = "5f0b6a0b6c6b4f0c9d0e4a5c1e7f3b28d9c4a1760e2b8f53c7d6e19a40b3f285";

    private Training() {}

    /** The opaque ids that stand for the intranet's logins in the library. */
    static PrincipalIds ids() {
        return PrincipalIds.ofHex(KEY);
    }

    /** The library, on the intranet's database and directory. */
    static Inclusion open(
            EntityManagerFactory entityManagers, People people, byte[] installationKey, PreviewedPacks packs) {
        // This intranet lets the library make its tables. A host with migrations of its own runs the scripts instead.
        InclusionSchema.of(entityManagers).create();
        return packs.addTo(Inclusion.builder())
                .stores(JpaStores.on(entityManagers))
                .relations(people)
                .names(people)
                .contactNumbers(people)
                .appointments(new Agenda(people, InstantSource.system()))
                .receivingStructures(people::receiving)
                .accompanimentFormats(CoopFormats.all())
                .receivedPapers(new DocumentBox(people))
                .installationKey(installationKey)
                .mandateText(TownMandate.TEXT)
                .build();
    }

    /** The library's pages and HTTP API, as the person who is signed in to the container. */
    static void mount(ServletContext context, Inclusion inclusion, People people) {
        HostRoles roles =
                HostRoles.of(Role.LEARNER, "habitant").and(Role.HELPER, "agent").and(Role.COORDINATOR, "responsable");
        InclusionServlet.mount(context, "/inclusion/*", inclusion, ActorResolver.fromPrincipal(ids(), roles, people));
    }
}
