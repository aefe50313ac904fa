package org.inclusion.samples.intranet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import org.inclusion.Inclusion;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentOptions;
import org.inclusion.followup.FollowUpOptions;
import org.inclusion.formats.CoopFormats;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.paper.PaperOptions;
import org.inclusion.referral.ReferralOptions;
import org.inclusion.samples.intranet.people.Agenda;
import org.inclusion.samples.intranet.people.DocumentBox;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.web.SignedInAt;
import org.inclusion.samples.intranet.web.WebServer;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.PrincipalIds;
import org.inclusion.servlet.ServletOptions;

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
            EntityManagerFactory entityManagers,
            People people,
            byte[] installationKey,
            PreviewedPacks packs,
            InstantSource clock) {
        // This intranet lets the library make its tables. A host with migrations of its own runs the scripts instead.
        InclusionSchema.of(entityManagers).create();
        return packs.addTo(Inclusion.builder())
                .stores(JpaStores.on(entityManagers))
                .clock(clock)
                .relations(people)
                .names(people)
                .contactNumbers(people)
                .room(FollowUpOptions.booking(new Agenda(people, clock)))
                .room(ReferralOptions.to(people::receiving))
                .room(new AccompanimentOptions(CoopFormats.all()))
                .room(PaperOptions.knowing(new DocumentBox(people)))
                .installationKey(installationKey)
                .loginKey(HexFormat.of().parseHex(KEY))
                .room(MandateOptions.reading(TownMandate.TEXT))
                .build();
    }

    /** The library's pages and HTTP API, as the person who is signed in to the container. */
    static void mount(ServletContext context, Inclusion inclusion, People people) {
        HostRoles roles =
                HostRoles.of(Role.LEARNER, "habitant").and(Role.HELPER, "agent").and(Role.COORDINATOR, "responsable");
        ActorResolver signedIn = ActorResolver.fromPrincipal(ids(), roles, people);
        // A session of before an erasure, or before a change of ids, brings nobody back.
        ActorResolver sinceThen =
                request -> signedIn.resolve(request).map(actor -> actor.letIn(SignedInAt.of(request)));
        ServletOptions options = ServletOptions.standard().allowedOrigins(WebServer.origins(context));
        InclusionServlet servlet = new InclusionServlet(inclusion, sinceThen, options);
        InclusionServlet.mount(context, "/inclusion/*", servlet);
        // The intranet's own door has the limits of the library's.
        context.addFilter("doors", servlet.doorFilter())
                .addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, WebServer.SIGN_IN);
    }
}
