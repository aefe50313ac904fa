package org.inclusion.samples.embedding.plain;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainContainerTest {

    @Test
    void aListenerOfTheHostMountsTheLibrary(@TempDir Path folder) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("/portal", folder.toString());
        context.addParameter("database", "jdbc:h2:mem:plain;DB_CLOSE_DELAY=-1");
        context.addParameter("training.key", "00".repeat(32));
        context.getServletContext().setAttribute("directory", noPeople());
        context.addApplicationListener(Training.class.getName());
        tomcat.start();
        try {
            String address = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
            int status = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/portal/inclusion/api/me"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
            assertThat(status, equalTo(401));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
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
