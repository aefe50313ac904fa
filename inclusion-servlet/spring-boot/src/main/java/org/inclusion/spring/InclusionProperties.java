package org.inclusion.spring;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings that begin with {@code inclusion.}. A setting that is not here is refused at start.
 *
 * @param enabled whether the library is started
 * @param entityManagerFactory the bean name of the EntityManagerFactory whose database keeps the library's tables; needed where the
 *     application has several
 * @param transactionManager the bean name of the transaction manager of that EntityManagerFactory; needed where the application has
 *     several
 * @param schema what is done about the library's tables at start
 * @param schemaName the database's schema that holds the library's tables, if it is not that of the connection; it exists already
 * @param looksOutsideReadOnly whether looks are noted outside of a read-only transaction of the application's, on a connection more
 * @param loginKey 64 or more hexadecimal digits, drawn once and kept with the secrets: turns logins into opaque ids
 * @param installationKey 64 or more hexadecimal digits, drawn once and kept outside the database and its backups: without it nobody
 *     can be erased
 * @param eraseAfter how long after a request a person is erased, from a minute to thirty days
 * @param zone the zone in which a day begins and ends
 * @param packs folders of content packs of the application
 * @param standardContent whether the delivered content packs are used
 * @param roles the application's names of roles
 * @param servlet how the library is served over HTTP
 * @param schedule what is done on the application's scheduler, and when; nothing by default
 */
@ConfigurationProperties(prefix = "inclusion", ignoreUnknownFields = false)
record InclusionProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String entityManagerFactory,
        @Nullable String transactionManager,
        @DefaultValue("verify") TablesAtStart schema,
        @Nullable String schemaName,
        @DefaultValue("false") boolean looksOutsideReadOnly,
        @Nullable String loginKey,
        @Nullable String installationKey,
        @DefaultValue("7d") Duration eraseAfter,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue List<String> packs,
        @DefaultValue("true") boolean standardContent,
        @DefaultValue RoleNames roles,
        @DefaultValue Mount servlet,
        @DefaultValue Schedule schedule) {

    /**
     * Names of roles, as {@code HttpServletRequest.isUserInRole} takes them: with Spring Security without {@code ROLE_}.
     *
     * @param helper names of roles that make somebody a helper
     * @param volunteer names of roles that mark a helper as a volunteer
     * @param coordinator names of roles that make somebody a coordinator
     */
    record RoleNames(
            @DefaultValue("HELPER") List<String> helper,
            @DefaultValue("VOLUNTEER") List<String> volunteer,
            @DefaultValue("COORDINATOR") List<String> coordinator) {}

    /**
     * How the library is served. A setting that is absent has the default of {@code ServletOptions}.
     *
     * @param enabled whether the servlet is registered
     * @param path where the servlet is mounted, below the context path
     * @param allowedOrigins the origins whose pages may change something; by default the origin to which the request was sent
     * @param bodyLimit how long the body of a request may be; 1MB by default
     * @param bodyTime in what total time the body of a request must come; 10 seconds by default
     * @param requestLimit how many requests at once; 64 by default
     * @param requestLimitPerPerson how many requests at once of one person; 16 by default
     * @param requestLimitPerCaller how many requests at once of one caller; no limit by default
     * @param requestRatePerPerson how many requests of one person in a second, over time; no limit by default
     */
    record Mount(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/inclusion") String path,
            @DefaultValue Set<String> allowedOrigins,
            @Nullable DataSize bodyLimit,
            @Nullable Duration bodyTime,
            @Nullable Integer requestLimit,
            @Nullable Integer requestLimitPerPerson,
            @Nullable Integer requestLimitPerCaller,
            @Nullable Integer requestRatePerPerson) {}

    /**
     * The works on the application's scheduler. A work without a time is never done. Times of day are of {@code inclusion.zone}.
     *
     * @param letters how long after one sending of what waits in the outbox the next begins, such as 1m
     * @param seal how long after one sealing of the journal the next begins, such as 5m; needs a JournalKey bean
     * @param summaries when the sums of structures are renewed, as a Spring cron expression, such as "0 0 3 1 * *"
     * @param retention when terms are applied, as a Spring cron expression, such as "0 0 2 * * *"; needs
     *     inclusion.installation-key
     * @param erasures when those are erased whose erasure is due, as a Spring cron expression, after the retention; needs
     *     inclusion.installation-key
     */
    record Schedule(
            @Nullable Duration letters,
            @Nullable Duration seal,
            @Nullable String summaries,
            @Nullable String retention,
            @Nullable String erasures) {}
}
