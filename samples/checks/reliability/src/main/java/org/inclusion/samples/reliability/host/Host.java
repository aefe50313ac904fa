package org.inclusion.samples.reliability.host;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;

/** An application that embeds the library: a pool, a provider, and everything of the library on top. */
public final class Host implements AutoCloseable {

    /** How many connections its pool has. */
    public static final int CONNECTIONS = 8;

    /**
     * How long somebody waits for one, in milliseconds; usual are 30,000, and that long nobody hears that all is taken.
     */
    public static final int PATIENCE = 1_000;

    public static final String STRUCTURE = "ccas";

    private static final String HELPER = "helper";

    static {
        // Hibernate logs where we log.
        System.setProperty("org.jboss.logging.provider", "slf4j");
    }

    private final HikariDataSource pool;
    private final EntityManagerFactory entityManagers;
    private final Inclusion inclusion;

    /** On a database whose tables are there or are made now. */
    public Host(String url, Provider provider) {
        this(url, provider, InstantSource.system());
    }

    /** With a clock of its own. */
    public Host(String url, Provider provider, InstantSource clock) {
        this(url, provider, clock, builder -> builder);
    }

    /** With options of its own. */
    public Host(String url, Provider provider, InstantSource clock, UnaryOperator<InclusionBuilder> options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.startsWith("jdbc:postgresql:") ? attentive(url) : url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE);
        config.setValidationTimeout(PATIENCE / 2);
        pool = new HikariDataSource(config);
        Map<String, Object> properties = new HashMap<>(provider.properties());
        properties.put("jakarta.persistence.nonJtaDataSource", pool);
        // Else two units of one name would share an EclipseLink session, and with it a pool that may be closed.
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        entityManagers = Persistence.createEntityManagerFactory("host", properties);
        InclusionSchema.of(entityManagers).create();
        inclusion = on(JpaStores.on(entityManagers), clock, options);
    }

    /** A server that vanished without a word is noticed, and so is one that became the first. */
    private static String attentive(String url) {
        return url + (url.contains("?") ? "&" : "?") + "connectTimeout=2&socketTimeout=10&hostRecheckSeconds=1";
    }

    private static Inclusion on(JpaStores stores, InstantSource clock, UnaryOperator<InclusionBuilder> options) {
        // Nobody here writes as people do: a few of them write for hours.
        Quotas quotas = Quotas.standard().with(Evidence.QUOTA, Integer.MAX_VALUE);
        InclusionBuilder builder = Inclusion.builder()
                .stores(stores)
                .relations(new EverybodyHelps())
                .clock(clock)
                .quotas(quotas)
                .installationKey(new byte[32]);
        return options.apply(builder).build();
    }

    /** The library on this host, with transactions of its own. */
    public Inclusion inclusion() {
        return inclusion;
    }

    /** The library in this host's transactions. */
    public Inclusion joining(HostTransactions transactions) {
        return on(JpaStores.joining(transactions), InstantSource.system(), builder -> builder);
    }

    public EntityManagerFactory entityManagers() {
        return entityManagers;
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** A person helps everybody if her id begins with {@code helper}; everybody else learns. */
    public static Actor person(String id) {
        return new Actor(id, Set.of(id.startsWith(HELPER) ? Role.HELPER : Role.LEARNER), Set.of(STRUCTURE));
    }

    private static final class EverybodyHelps implements Relations {
        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            return true;
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            return Set.of(STRUCTURE);
        }
    }

    @Override
    public void close() {
        inclusion.close();
        entityManagers.close();
        pool.close();
    }
}
