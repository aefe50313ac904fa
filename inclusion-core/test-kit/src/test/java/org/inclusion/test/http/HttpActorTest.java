package org.inclusion.test.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.access.Actor;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.test.TestInclusion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person of a test asks a real server. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class HttpActorTest {

    private final TestInclusion library = TestInclusion.inMemory();
    private final Tomcat tomcat = new Tomcat();
    private HttpActor anybody;

    @BeforeEach
    void start(@TempDir Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        context.addServletContainerInitializer(
                (classes, host) ->
                        InclusionServlet.mount(host, "/inclusion/*", library.inclusion(), new TestActors(library)),
                null);
        tomcat.start();
        anybody = HttpActor.at(
                URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/inclusion"));
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        library.close();
    }

    @Test
    void whoeverIsNotSignedInIsNobody() {
        HttpAnswer refused = anybody.get("api/me");
        assertThat(refused.status(), equalTo(401));
        assertThat(refused.problem(), equalTo("not-signed-in"));
    }

    @Test
    void aPersonOfTheTestIsBelieved() {
        HttpAnswer me = anybody.as(library.learner("odette")).get("api/me");
        assertThat(me.status(), equalTo(200));
        assertThat(me.text("/id"), equalTo("odette"));
        assertThat(me.texts("/roles", ""), contains("LEARNER"));
        assertThat(me.problem(), equalTo(""));
    }

    @Test
    void whoeverTheTestDoesNotKnowIsNobody() {
        assertThat(anybody.with(TestActors.HEADER, "stranger").get("api/me").status(), equalTo(401));
    }

    @Test
    void aPersonChangesSomething() {
        HttpActor odette = anybody.as(library.learner("odette"));
        HttpAnswer taken = odette.post("api/learners/me/enrolments", "{\"path\":\"premiers-pas\"}");
        assertThat(taken.body(), taken.status(), equalTo(201));
        assertThat(odette.get("api/learners/me/progress").texts("/paths", "path"), contains("premiers-pas"));
    }

    @Test
    void aHelperSeesWhomTheHelperAccompaniesInAnotherLanguage() {
        Actor odette = library.learner("odette");
        HttpActor marc = anybody.as(library.helper("marc", odette)).with("Accept-Language", "en");
        HttpAnswer profile = marc.get("api/learners/odette/profile");
        assertThat(profile.status(), equalTo(200));
        assertThat(profile.headers().firstValue("Content-Language").orElse(""), equalTo("en"));
    }

    @Test
    void aBodyMayBeLeftOut() {
        HttpActor odette = anybody.as(library.learner("odette"));
        assertThat(odette.post("api/learners/me/enrolments", "").problem(), equalTo("not-json-type"));
    }

    @Test
    void aServerThatIsNotThereIsAnException() {
        HttpActor lost = HttpActor.at(URI.create("http://127.0.0.1:1/inclusion"));
        assertThrows(UncheckedIOException.class, () -> lost.get("api/me"));
    }
}
