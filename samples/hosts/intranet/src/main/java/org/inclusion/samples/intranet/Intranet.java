package org.inclusion.samples.intranet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inclusion.Inclusion;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.web.WebServer;

/** The intranet of a small, fictitious town: starts everything, and stops it. */
public final class Intranet implements AutoCloseable {

    /** Kept, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private static final Logger POOLING = Logger.getLogger("org.hibernate.orm.connections.pooling");

    private final EntityManagerFactory database;
    private final PreviewedPacks packs;
    private final TownClock clock = new TownClock();
    private final People people = People.ofTheDemo(Training.ids());
    private final Inclusion inclusion;
    private final WebServer server;

    private Intranet(Settings settings) {
        DatabaseFile.compact(settings);
        database = Persistence.createEntityManagerFactory(
                "intranet",
                Map.of(
                        "jakarta.persistence.jdbc.url", settings.jdbcUrl(),
                        "jakarta.persistence.jdbc.user", settings.jdbcUser(),
                        "jakarta.persistence.jdbc.password", settings.jdbcPassword()));
        packs = PreviewedPacks.in(settings.packs());
        try {
            inclusion = Training.open(database, people, KeyFile.in(settings.installationKey()), packs, clock);
            // Whose week is over is erased when the demo starts. A real host does so once a day.
            inclusion.eraseLearners().due(done -> true);
            TownPlaces.takeIn(inclusion);
            server = new WebServer(settings.port(), people, context -> Training.mount(context, inclusion, people));
            packs.watch(inclusion.content());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Starts an intranet, which runs until it is closed.
     *
     * @param settings port and database
     * @return the running intranet
     */
    public static Intranet start(Settings settings) {
        return new Intranet(settings);
    }

    /**
     * Where it listens.
     *
     * @return {@code http://127.0.0.1:8080}
     */
    public String address() {
        return server.address();
    }

    /**
     * The library inside, for operators and tests.
     *
     * @return the library
     */
    public Inclusion inclusion() {
        return inclusion;
    }

    /** Gives the town its month before the demonstration, where it has none yet. */
    void livePast() {
        TownPast.live(inclusion, people, clock);
    }

    @Override
    public void close() {
        packs.close();
        server.close();
        inclusion.close();
        database.close();
    }

    /**
     * Starts the demonstration: {@code java -jar intranet.jar [port]}.
     *
     * @param arguments the port, or nothing
     */
    @SuppressWarnings("SystemOut") // What a person who starts it reads.
    public static void main(String[] arguments) {
        EVERYTHING.setLevel(Level.WARNING);
        // The pool of the provider is plenty for a counter; the provider warns of it at each start.
        POOLING.setLevel(Level.SEVERE);
        try {
            begin(Settings.of(arguments, System.getenv()));
        } catch (RuntimeException e) {
            EVERYTHING.log(Level.FINE, "the intranet does not start", e);
            System.err.println("L’intranet ne démarre pas : " + e.getMessage());
            System.exit(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void begin(Settings settings) {
        Settings free = settings.onAFreePort();
        Intranet intranet = start(free);
        intranet.livePast();
        Runtime.getRuntime().addShutdownHook(new Thread(intranet::close, "stop"));
        if (free.port() != settings.port()) {
            System.out.println("Le port " + settings.port() + " est pris : voici le suivant.");
        }
        System.out.println("Intranet du CCAS de Valbonne-les-Prés : " + intranet.address());
        System.out.println("  Fatima Benali apprend           fatima  valbonne");
        System.out.println("  Marc Petit est au guichet       marc    valbonne");
        System.out.println("  Claire Morel coordonne          claire  valbonne");
    }
}
