package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
        CyclicBarrier together = new CyclicBarrier(READERS + 1);
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(pool.submit(reader(together)));
            }
            together.await();
            together.await();
            for (int minor = 1; minor <= RENEWALS; minor++) {
                library.add(both(minor));
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get(), is(greaterThan(1)));
            }
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS), is(true));
        }
    }

    /** Reads until the last renewal is seen, and answers how often it looked. */
    private Callable<Integer> reader(CyclicBarrier together) {
        return () -> {
            together.await();
            int looks = 0;
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
                        paths.get(0).pack().version(),
                        equalTo(paths.get(1).pack().version()));
                Published<SkillPath> path = library.path("chemin").orElseThrow();
                assertThat(
                        path.item().title().in(Locale.FRENCH),
                        equalTo("Chemin " + path.pack().version().minor()));
                assertThat(library.pack("petit", 1).isPresent(), is(true));
                looks++;
                if (looks == 1) {
                    // Nothing is renewed before each has looked.
                    together.await();
                }
            }
            return looks;
        };
    }

    private static List<PackSource> both(int minor) {
        SmallPack pack = SmallPack.valid()
                .version("1." + minor + ".0")
                .with("path.json", "/paths/0/title/fr", "\"Chemin " + minor + "\"");
        return List.of(pack.inOneText(), pack.named("autre").inOneText());
    }
}
