package org.inclusion.server;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Names;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.lti.Lti;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.ServletOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The parts that make the starter's application a server beside a host: tokens, sessions, the proxy's way
 * in, readiness.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class ServerConfiguration {

    private static final int SMALLEST_POOL = 2;

    /** The connections for sessions, with the settings of the library's and half their number. */
    @Bean(defaultCandidate = false)
    @Qualifier("sessions")
    HikariDataSource sessionsPool(DataSourceProperties database, Environment environment, MeterRegistry metrics) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName("sessions");
        pool.setMaximumPoolSize(Math.max(SMALLEST_POOL, pool.getMaximumPoolSize() / 2));
        pool.setMetricRegistry(metrics);
        return pool;
    }

    @Bean
    SessionDatabase sessionDatabase(@Qualifier("sessions") DataSource pool) {
        return new SessionDatabase(pool);
    }

    /**
     * The library's own transactions: the server writes nothing of its own in them, and asks for relations inside them,
     * on another connection.
     */
    @Bean
    Stores stores(
            EntityManagerFactory entityManagers,
            @Qualifier("sessions") DataSource sessions,
            @Value("${inclusion.schema}") String work) {
        new Tables(InclusionSchema.of(entityManagers), sessions).prepare(work);
        return JpaStores.on(entityManagers);
    }

    @Bean
    HostRelations hostRelations(SessionDatabase database) {
        return new HostRelations(database);
    }

    @Bean
    Sessions sessions(SessionDatabase database, Settings settings) {
        return new Sessions(database, settings.sessionLife());
    }

    /** Names of structures are settings. Names of people never come here: the portal gives them to its own pages. */
    @Bean
    Names names(Settings settings) {
        return id -> Optional.ofNullable(settings.structureNames().get(id));
    }

    @Bean
    SessionCookie sessionCookie(Settings settings) {
        return new SessionCookie(settings);
    }

    /** Somebody whom the portal has let in, or a training platform. */
    @Bean
    ActorResolver actors(Sessions sessions, SessionCookie cookie, ObjectProvider<Lti> entrance) {
        ActorResolver ofPortal = request -> Optional.ofNullable(cookie.read(request))
                .flatMap(secret -> sessions.find(secret, InstantSource.system().instant()));
        Lti platforms = entrance.getIfAvailable();
        return platforms == null ? ofPortal : platforms.actorsOr(ofPortal);
    }

    /** The servlet's options are the starter's, from its settings; callers are distinguished as the proxy sees them. */
    @Bean
    static BeanPostProcessor proxiedCallers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ServletOptions options ? options.caller(ProxiedCaller::of) : bean;
            }
        };
    }

    @Bean
    ServletRegistrationBean<SessionServlet> sessionServlet(Sessions sessions, SessionCookie cookie, Settings settings) {
        TokenVerifier verifier = new TokenVerifier(settings.tokens(), new PublishedKeys(settings.keys()));
        return new ServletRegistrationBean<>(
                new SessionServlet(verifier, sessions, cookie, settings.origin(), InstantSource.system()),
                settings.path() + SessionServlet.PATH);
    }

    @Bean
    ServletRegistrationBean<ScriptServlet> scriptServlet(Settings settings) {
        return new ServletRegistrationBean<>(new ScriptServlet(), settings.path() + "/beside.js");
    }

    @Bean
    ServletRegistrationBean<NothingHere> nothingHere(Settings settings) {
        return new ServletRegistrationBean<>(new NothingHere(settings.path(), InstantSource.system()), "/");
    }

    /**
     * Spring Boot gives the operators' way in Spring MVC only where it finds a servlet of it here. This one is
     * never mounted.
     */
    @Bean
    ServletRegistrationBean<DispatcherServlet> unmounted(DispatcherServlet dispatcherServlet) {
        ServletRegistrationBean<DispatcherServlet> unmounted = new ServletRegistrationBean<>(dispatcherServlet);
        unmounted.setEnabled(false);
        return unmounted;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    Work work(Settings settings, ServerProperties listening, Environment environment) {
        return new Work(() -> Work.at(
                Objects.requireNonNull(listening.getAddress()),
                environment.getRequiredProperty("local.server.port", Integer.class),
                workPath(settings)));
    }

    @Bean
    ServletRegistrationBean<Work.Answers> workServlet(Work work, Inclusion inclusion, Settings settings) {
        return new ServletRegistrationBean<>(work.servlet(inclusion::health), workPath(settings));
    }

    private static String workPath(Settings settings) {
        return settings.path() + "/work";
    }

    /** After the stores, which have the tables made. */
    @Bean
    Readiness readiness(DataSourceProperties database, Stores stores) throws SQLException {
        return new Readiness(database);
    }

    @Bean
    HealthIndicator besideHealthIndicator(Gate gate, Readiness readiness, Work work) {
        return () -> problem(gate, readiness, work)
                .map(because -> Health.down().withDetail("because", because))
                .orElseGet(Health::up)
                .build();
    }

    private static Optional<String> problem(Gate gate, Readiness readiness, Work work) {
        return gate.isClosed() ? Optional.of("stopping") : readiness.problem().or(work::problem);
    }

    @Bean
    InFlight inFlight() {
        return new InFlight();
    }

    @Bean
    Gate gate(InFlight inFlight, @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration patience) {
        return new Gate(inFlight, patience);
    }

    @Bean
    ProxyConnector proxyConnector(InFlight inFlight) {
        return new ProxyConnector(inFlight);
    }

    @Bean
    LastResort lastResort() {
        return new LastResort(() -> Runtime.getRuntime().halt(LastResort.NO_MEMORY));
    }

    @Bean
    RouteConvention routeConvention(Settings settings) {
        return new RouteConvention(settings.path());
    }
}
