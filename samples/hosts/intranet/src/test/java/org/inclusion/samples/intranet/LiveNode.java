package org.inclusion.samples.intranet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.content.PackSource;
import org.inclusion.evidence.Channel;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SaidWish;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.web.WebServer;

/**
 * One of several servers of the town over one database, with a page of the town's own over which a tour of a
 * pack leads.
 */
final class LiveNode implements AutoCloseable {

    static final String STRUCTURE = "ccas-valbonne";

    private final EntityManagerFactory database;
    private final Inclusion inclusion;
    private final WebServer server;

    LiveNode(Settings settings) {
        People people = People.ofTheDemo(Training.ids());
        database = Persistence.createEntityManagerFactory(
                "intranet",
                Map.of(
                        "jakarta.persistence.jdbc.url", settings.jdbcUrl(),
                        "jakarta.persistence.jdbc.user", settings.jdbcUser(),
                        "jakarta.persistence.jdbc.password", settings.jdbcPassword()));
        InclusionSchema.of(database).create();
        inclusion = Inclusion.builder()
                .stores(JpaStores.on(database))
                .pack(PackSource.json("ville", resource("town-pack.json")))
                .relations(people)
                .names(people)
                .installationKey(KeyFile.in(settings.installationKey()))
                .build();
        server = new WebServer(0, people, context -> {
            Training.mount(context, inclusion, people);
            pages(context);
        });
    }

    private static void pages(ServletContext context) {
        context.addServlet("form", new TownPage("text/html;charset=UTF-8", resource("town-page.html")))
                .addMapping("/inscription");
        context.addServlet("form-script", new TownPage("text/javascript", resource("town-page.js")))
                .addMapping("/inscription.js");
    }

    String address() {
        return server.address();
    }

    Acting as(String login) {
        Role role = login.equals("marc") ? Role.HELPER : Role.LEARNER;
        return inclusion.as(new Actor(Facts.idOf(login), Set.of(role), Set.of(STRUCTURE)));
    }

    static LearnerId learner(String login) {
        return new LearnerId(Facts.idOf(login));
    }

    /** She wants to send a document, and is on the telephone with Marc today. */
    LiveNode callsToday(String login) {
        as("marc").about(learner(login)).openDayRelation(true).orThrow();
        as("marc")
                .about(learner(login))
                .stateWish(new SaidWish(
                        "envoyer-un-document",
                        LearningWay.TELEPHONE,
                        Device.PHONE,
                        true,
                        Network.GOOD,
                        Channel.TELEPHONE))
                .orThrow();
        return this;
    }

    /** The signs of a card of hers for a step. */
    String card(String login) {
        return as("marc")
                .about(learner(login))
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow()
                .code();
    }

    @Override
    public void close() {
        server.close();
        inclusion.close();
        database.close();
    }

    private static byte[] resource(String name) {
        try (var in = LiveNode.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of the town's own. */
    private static final class TownPage extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final String type;
        private final byte[] content;

        TownPage(String type, byte[] content) {
            this.type = type;
            this.content = content.clone();
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.getOutputStream().write(content);
        }
    }
}
