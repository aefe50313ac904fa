package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.inclusion.InvalidConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An author sees a pack on the real pages while it is being written. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PreviewTest {

    private static final String PACK = """
            {"format":"inclusion-pack/1","id":"petit","version":"1.0.0","title":{"fr":"Petit"},"languages":["fr"],
             "licence":"CC-BY-4.0","framework":"digcomp-3.0",
             "skills":[{"id":"s","competence":"2.2","title":{"fr":"S"},"difficulty":"EASY"}],
             "paths":[{"id":"petit","title":{"fr":"Petit"},"summary":{"fr":"P"},"audience":"LEARNER","steps":[
               {"id":"e","title":{"fr":"Avant"},"why":{"fr":"E"},"skill":"s","devices":["PHONE"],"ways":["ALONE"],
                "minutes":10,"lesson":"l","practice":"a","questions":["q"],"completion":{"successes":1,"help":"ALONE"}}]}],
             "lessons":[{"id":"l","title":{"fr":"L"},"blocks":[{"type":"picture","src":"appuyer"}]}],
             "practices":[{"id":"a","title":{"fr":"A"},"task":{"fr":"A"},"success":{"fr":"A"}}],
             "questions":[{"id":"q","skill":"s","family":"f","text":{"fr":"Q"},"spoken":{"fr":"Q"},"options":[
               {"id":"a","text":{"fr":"A"},"right":true},{"id":"b","text":{"fr":"B"},"help":{"fr":"H"}}],
               "difficulty":"EASY"}]}
            """;

    /**
     * Where a change that is refused is told; kept here, since a logger that nobody keeps is forgotten with its filter.
     */
    private static final Logger LOG = Logger.getLogger(PreviewedPacks.class.getName());

    @TempDir
    Path folder = Path.of("");

    private Path pack = Path.of("");

    @AfterEach
    void hear() {
        LOG.setFilter(null);
    }

    @BeforeEach
    void write() throws IOException {
        pack = Files.createDirectory(folder.resolve("petit"));
        Files.writeString(pack.resolve("pack.json"), PACK);
    }

    private Intranet start() {
        return Intranet.start(Settings.fileDatabase(0, folder.resolve("data")).previewing(List.of(pack)));
    }

    @Test
    void aChangeIsOnThePagesAndAMistakeLeavesThemAsTheyWere() throws Exception {
        try (Intranet intranet = start()) {
            Visitor fatima = Visitor.signedIn(intranet.address(), "fatima");
            assertThat(path(fatima), containsString("Avant"));
            Files.writeString(pack.resolve("pack.json"), PACK.replace("Avant", "Pendant"));
            waitUntilItSays(fatima, "Pendant");
            CountDownLatch refused = new CountDownLatch(1);
            LOG.setFilter(line -> {
                refused.countDown();
                return true;
            });
            Files.writeString(pack.resolve("pack.json"), PACK.replace("\"Avant\"", "1"));
            refused.await();
            assertThat(path(fatima), containsString("Pendant"));
            Files.writeString(pack.resolve("pack.json"), PACK.replace("Avant", "Enfin"));
            waitUntilItSays(fatima, "Enfin");
        }
    }

    @Test
    void aPackWithAMistakeKeepsTheIntranetFromStarting() throws IOException {
        Files.writeString(pack.resolve("pack.json"), "{}");
        InvalidConfigurationException refused = assertThrows(InvalidConfigurationException.class, this::start);
        assertThat(refused.getMessage(), containsString("petit/pack.json"));
    }

    private static String path(Visitor visitor) {
        Visitor.Reply reply = visitor.get("paths/petit");
        assertThat(reply.status(), is(200));
        return reply.body().toString();
    }

    /** The limit of the test is the only clock. */
    private static void waitUntilItSays(Visitor visitor, String title) {
        while (!path(visitor).contains(title)) {
            Thread.onSpinWait();
        }
    }
}
