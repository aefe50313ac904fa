package org.inclusion.jpa;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;

/**
 * A server that records evidence until it is killed, and says what it has acknowledged: {@code ack <learner>
 * <evidence>.} Arguments: the database, a name for this life, the learners.
 */
final class KilledWriter {

    private static final int THREADS = 2;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        endWithTheParent();
        Stores stores = JpaStores.on(Databases.bareUnit(arguments[0]));
        List<LearnerId> learners =
                Arrays.stream(arguments).skip(2).map(LearnerId::new).toList();
        for (int i = 0; i < THREADS; i++) {
            String name = arguments[1] + "-" + i;
            new Thread(() -> write(stores, learners, name)).start();
        }
    }

    private static void write(Stores stores, List<LearnerId> learners, String name) {
        Random random = new Random(name.hashCode());
        for (int i = 0; ; i++) {
            LearnerId learner = learners.get(random.nextInt(learners.size()));
            String id = name + "-" + i;
            TestStores.record(stores, learner, id);
            if (random.nextInt(4) == 0) {
                // As a sender without an answer does: send again.
                TestStores.record(stores, learner, id);
            }
            System.out.println("ack " + learner + " " + id + ".");
        }
    }

    /** If the test itself is killed, its end of the pipe closes, and this process ends too. */
    private static void endWithTheParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // The test never writes anything.
                }
            } catch (IOException e) {
                // The pipe is broken, which means the end as well.
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
