package org.inclusion.samples.embedding.testing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.test.TestInclusion;
import org.inclusion.test.http.HttpActor;
import org.inclusion.test.http.HttpAnswer;
import org.inclusion.test.http.TestActors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's tests without the extension: a library, its people, its clock, and a server. */
class ServedTest {

    @Test
    void twoLinesMakeALibraryAndPeople() {
        TestInclusion library = TestInclusion.inMemory();
        Actor odette = library.learner("odette"), marc = library.helper("marc", odette);

        library.clock().forward(Duration.ofDays(400));

        assertThat(library.find("marc").orElseThrow(), equalTo(marc));
        assertThat(library.inclusion().today().toString(), equalTo("2027-12-29"));
        library.close();
    }

    @Test
    void choicesOfTheHostGoToTheBuilder() {
        List<String> told = new ArrayList<>();
        LearnerListener listener = new LearnerListener() {
            @Override
            public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
                told.addAll(evidenceIds);
            }
        };
        TestInclusion ours = TestInclusion.with(builder -> builder.listener(listener));
        Actor odette = ours.learner("odette");
        ours.as(odette)
                .record(List.of(ours.evidence("e-1", odette, odette.asLearner())
                        .opened(ours.item("premiers-pas", "joindre-un-fichier"))));
        assertThat(told, contains("e-1"));
        ours.close();
    }

    @Test
    void aPersonAsksTheServer(@TempDir Path folder) throws Exception {
        TestInclusion library = TestInclusion.inMemory();
        Actor odette = library.learner("odette");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        context.addServletContainerInitializer(
                (classes, host) -> {
                    InclusionServlet.mount(host, "/inclusion/*", library.inclusion(), new TestActors(library));
                },
                Set.of());
        tomcat.start();
        try {
            URI mount = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/inclusion");
            HttpActor person = HttpActor.at(mount).as(odette);
            HttpAnswer taken = person.post("api/learners/me/enrolments", "{\"path\":\"premiers-pas\"}");
            assertThat(taken.status(), equalTo(201));
            assertThat(person.get("api/learners/me/progress").texts("/paths", "path"), contains("premiers-pas"));
        } finally {
            tomcat.stop();
            tomcat.destroy();
            library.close();
        }
    }
}
