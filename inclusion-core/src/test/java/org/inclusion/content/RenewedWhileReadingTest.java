package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.inclusion.id.PathId;
import org.inclusion.path.SkillPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Packs are renewed while others read: each look sees all of a renewal or none of it. */
class RenewedWhileReadingTest {

    private static final int READERS = 4;
    private static final int RENEWALS = 150;

    private final ContentLibrary library = ContentLibrary.of(both(0));

    @Test
    @Timeout(120)
    void fourReadersNeverSeeHalfARenewal() throws Exception {
        Phaser together = new Phaser(READERS + 1);
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(pool.submit(reader(together)));
            }
            together.arriveAndAwaitAdvance();
            for (int minor = 1; minor <= RENEWALS; minor++) {
                library.add(both(minor));
                if (minor == RENEWALS / 2) {
                    // So that each has read in the middle of it, on any machine.
                    together.arriveAndAwaitAdvance();
                }
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS), is(true));
        }
    }

    /** Reads until the last renewal is seen. A thread that finds something wrong holds no other thread up. */
    private Callable<?> reader(Phaser together) {
        return () -> {
            try {
                read(together);
                return true;
            } finally {
                together.arriveAndDeregister();
            }
        };
    }

    private void read(Phaser together) {
        together.arriveAndAwaitAdvance();
        boolean inTheMiddle = false;
        int seen = 0;
        while (seen < RENEWALS) {
            List<PackVersion> versions =
                    library.packs().stream().map(ContentPack::version).toList();
            assertThat(versions.size(), is(2));
            assertThat(versions.get(0), equalTo(versions.get(1)));
            assertThat("never back", versions.get(0).minor(), is(greaterThanOrEqualTo(seen)));
            seen = versions.get(0).minor();
            List<Published<SkillPath>> paths = library.paths();
            assertThat(
                    paths.get(0).pack().version(), equalTo(paths.get(1).pack().version()));
            Published<SkillPath> path = library.path(new PathId("chemin")).orElseThrow();
            assertThat(
                    path.item().title().in(Locale.FRENCH),
                    equalTo("Chemin " + path.pack().version().minor()));
            assertThat(library.pack("petit", 1).isPresent(), is(true));
            if (!inTheMiddle && seen >= RENEWALS / 2) {
                inTheMiddle = true;
                together.arriveAndAwaitAdvance();
            }
        }
    }

    private static List<PackSource> both(int minor) {
        SmallPack pack = SmallPack.valid()
                .version("1." + minor + ".0")
                .with("path.json", "/paths/0/title/fr", "\"Chemin " + minor + "\"");
        return List.of(pack.inOneText(), pack.named("autre").inOneText());
    }
}
