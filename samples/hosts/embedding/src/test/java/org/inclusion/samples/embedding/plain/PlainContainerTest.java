package org.inclusion.samples.embedding.plain;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.servlet.DeclaredServlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainContainerTest {

    @Test
    void aListenerOfTheHostMountsTheLibrary(@TempDir Path folder) throws Exception {
        Tomcat tomcat = tomcat(folder);
        Context context = tomcat.addContext("/portal", folder.toString());
        context.addParameter("database", "jdbc:h2:mem:plain;DB_CLOSE_DELAY=-1");
        context.addParameter("training.key", "00".repeat(32));
        context.getServletContext().setAttribute("directory", noPeople());
        context.addApplicationListener(Training.class.getName());
        tomcat.start();
        try {
            assertThat(status(tomcat, "/portal/inclusion/api/me"), equalTo(401));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    @Test
    void twoHousesStandInOneApplication(@TempDir Path folder) throws Exception {
        Tomcat tomcat = tomcat(folder);
        Context context = tomcat.addContext("/portal", folder.toString());
        try (Inclusion ours = inMemory();
                Inclusion theirs = inMemory()) {
            context.addServletContainerInitializer(
                    (classes, host) -> TwoHouses.mount(host, ours, theirs, request -> Optional.empty()), Set.of());
            tomcat.start();
            for (String mount : new String[] {"inclusion", "atelier", "voisins"}) {
                assertThat(mount, status(tomcat, "/portal/" + mount + "/api/me"), equalTo(401));
            }
            assertThat(status(tomcat, "/portal/elsewhere/api/me"), equalTo(404));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    @Test
    void aServletThatWebXmlDeclaresServesWhatAListenerOffers(@TempDir Path folder) throws Exception {
        Tomcat tomcat = tomcat(folder);
        Context context = tomcat.addContext("/portal", folder.toString());
        try (Inclusion inclusion = inMemory()) {
            context.addServletContainerInitializer(
                    (classes, host) -> host.addListener(new OfferingListener(inclusion, request -> Optional.empty())),
                    Set.of());
            Wrapper declared = Tomcat.addServlet(context, "inclusion", DeclaredServlet.class.getName());
            declared.setLoadOnStartup(1);
            declared.addMapping("/inclusion/*");
            tomcat.start();
            assertThat(status(tomcat, "/portal/inclusion/api/me"), equalTo(401));
            assertThat(status(tomcat, "/portal/inclusion/ui/inclusion.js"), equalTo(200));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    @Test
    void theTablesStandInASchemaOfTheirOwn() throws SQLException {
        String database = "jdbc:h2:mem:named;DB_CLOSE_DELAY=-1";
        try (Connection owner = DriverManager.getConnection(database);
                Statement statement = owner.createStatement()) {
            statement.execute("create schema formation");
        }
        try (EntityManagerFactory entityManagers = Persistence.createEntityManagerFactory(
                        "intranet", Map.of("jakarta.persistence.jdbc.url", database));
                Inclusion inclusion = NamedSchema.inclusion(entityManagers, Relations.none())) {
            assertThat(inclusion.health().storeAnswers(), equalTo(true));
        }
    }

    private static Inclusion inMemory() {
        return Inclusion.builder()
                .stores(new InMemoryStores())
                .relations(Relations.none())
                .build();
    }

    private static Tomcat tomcat(Path folder) {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        return tomcat;
    }

    private static int status(Tomcat tomcat, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Directory noPeople() {
        return new Directory() {
            @Override
            public Optional<String> loginOf(String id) {
                return Optional.empty();
            }

            @Override
            public Set<String> structuresOf(String login) {
                return Set.of();
            }

            @Override
            public boolean accompanies(String agentLogin, String learnerLogin) {
                return false;
            }
        };
    }
}
