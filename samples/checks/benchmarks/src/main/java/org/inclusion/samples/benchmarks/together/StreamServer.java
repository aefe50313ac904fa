package org.inclusion.samples.benchmarks.together;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.jpa.JpaStores;
import org.inclusion.samples.benchmarks.record.Postgres;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.together.LearnerHelped;
import org.inclusion.together.LearnerTogether;

/**
 * A host in a process of its own, with sessions in which both sides are in. It answers commands, a line each: {@code
 * heap} with the bytes that a full collection leaves, {@code threads} with the number of threads, {@code own} with the
 * number of the library's, {@code forget} once no stream is open any more.
 */
public final class StreamServer {

    /** The header in which a client says who it is. */
    static final String WHO = "X-Who";

    /** The names of the library's threads begin so. */
    private static final String OWN = "inclusion-";

    private static final int COLLECTIONS = 4;

    private static final int PATIENCE_SECONDS = 120;

    private final Inclusion inclusion;
    private final BareStream bare = new BareStream();

    private StreamServer(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    /** Every helper is in relation with everybody. */
    private record Everybody() implements Relations {
        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            return true;
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            return Set.of("ccas");
        }
    }

    /**
     * Starts.
     *
     * @param arguments the container, the address of the database, and the number of sessions
     */
    public static void main(String[] arguments) throws Exception {
        Container container = Container.valueOf(arguments[0]);
        int sessions = Integer.parseInt(arguments[2]);
        try (EntityManagerFactory factory = Postgres.unit(
                Postgres.Provider.HIBERNATE,
                Map.of("jakarta.persistence.nonJtaDataSource", Postgres.pool(arguments[1])))) {
            Inclusion inclusion = Inclusion.builder()
                    .stores(JpaStores.on(factory))
                    .relations(new Everybody())
                    .build();
            StreamServer server = new StreamServer(inclusion);
            for (int i = 0; i < sessions; i++) {
                say(server.begin(i));
            }
            say(container.itself());
            say(String.valueOf(container.start(server::mount)));
            server.obey();
        }
        // The threads of the container live on.
        System.exit(0);
    }

    /** Brings a helper and a learner together. */
    private String begin(int number) {
        LearnerId learner = new LearnerId("learner-" + number);
        LearnerTogether helps = inclusion.as(helper(number)).about(learner).together();
        LearnerHelped helped = inclusion.as(learner(number)).about(learner).helped();
        helps.open().orThrow();
        String session = helped.join().orThrow().session();
        helped.agree(session).orThrow();
        helps.letIn().orThrow();
        return session;
    }

    private static Actor helper(int number) {
        return new Actor("helper-" + number, Set.of(Role.HELPER), Set.of("ccas"));
    }

    private static Actor learner(int number) {
        return new Actor("learner-" + number, Set.of(Role.LEARNER), Set.of("ccas"));
    }

    private void mount(ServletContext context) {
        InclusionServlet.mount(context, "/inclusion/*", inclusion, StreamServer::actor);
        ServletRegistration.Dynamic registration = context.addServlet("bare", bare);
        registration.setAsyncSupported(true);
        registration.addMapping("/bare");
    }

    private static Optional<Actor> actor(HttpServletRequest request) {
        String who = request.getHeader(WHO);
        if (who == null) {
            return Optional.empty();
        }
        int number = Integer.parseInt(who.substring(who.indexOf('-') + 1));
        return Optional.of(who.startsWith("helper-") ? helper(number) : learner(number));
    }

    private void obey() throws Exception {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            switch (command) {
                case "heap" -> say(String.valueOf(heap()));
                case "threads" -> say(String.valueOf(threads("")));
                case "own" -> say(String.valueOf(threads(OWN)));
                case "forget" -> say(forgotten());
                default -> throw new IllegalArgumentException(command);
            }
        }
    }

    /** A server sees that a client is gone when it writes: the library's next beat comes within fifteen seconds. */
    private String forgotten() throws InterruptedException {
        bare.forget();
        for (int i = 0; i < PATIENCE_SECONDS && threads(OWN) > 0; i++) {
            Thread.sleep(1_000);
        }
        return "forgotten";
    }

    /**
     * Read as the collection left it: what is in use a moment later counts the garbage of the looks that go
     * on meanwhile.
     */
    private static long heap() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            Thread.sleep(100);
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
