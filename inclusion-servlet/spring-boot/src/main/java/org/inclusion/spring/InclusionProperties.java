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
 * @param entityManagerFactory the bean name of the EntityManagerFactory whose database keeps the library's tables;
 *     needed where the application has several
 * @param transactionManager the bean name of the transaction manager of that EntityManagerFactory; needed where the
 *     application has several
 * @param schema what is done about the library's tables at start
 * @param schemaName the database's schema that holds the library's tables, if it is not that of the connection; it
 *     exists already
 * @param looksOutsideReadOnly whether looks are noted outside of a read-only transaction of the application's, on a
 *     connection more
 * @param loginKey 64 or more hexadecimal digits, drawn once and kept with the secrets: turns logins into opaque ids
 * @param formerLoginKeys the login keys before: what is kept under their ids moves when its person signs in;
 *     needs inclusion.installation-key
 * @param installationKey 64 or more hexadecimal digits, drawn once and kept outside the database and its backups:
 *     without it nobody can be erased
 * @param formerInstallationKeys the installation keys before, for as long as tombstones or moves need them
 * @param eraseAfter how long after a request a person is erased, from a minute to thirty days
 * @param zone the zone in which a day begins and ends
 * @param packs folders of content packs of the application
 * @param practiceSites the names of practice sites that the application serves itself, and that its packs name
 * @param standardContent whether the delivered content packs are used
 * @param roles the application's names of roles
 * @param servlet how the library is served over HTTP
 * @param schedule what is done on the application's scheduler, and when; nothing by default
 * @param webhook another application that receives the notices; none by default
 * @param messages the services that send messages to people; none by default
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
        @DefaultValue List<String> formerLoginKeys,
        @Nullable String installationKey,
        @DefaultValue List<String> formerInstallationKeys,
        @DefaultValue("7d") Duration eraseAfter,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue List<String> packs,
        @DefaultValue List<String> practiceSites,
        @DefaultValue("true") boolean standardContent,
        @DefaultValue RoleNames roles,
        @DefaultValue Mount servlet,
        @DefaultValue Schedule schedule,
        @DefaultValue Webhook webhook,
        @DefaultValue Messages messages) {

    /**
     * Names of roles, as {@code HttpServletRequest.isUserInRole} takes them: with Spring Security without
     * {@code ROLE_}.
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
     * @param allowedOrigins the origins whose pages may change something; by default the origin to which the request
     *     was sent
     * @param bodyLimit how long the body of a request may be; 1MB by default
     * @param bodyTime in what total time the body of a request must come; 10 seconds by default
     * @param openBodyLimit how many bodies of people who are not signed in may be arriving at once; 64 by default
     * @param doors addresses of the application that take a form or a body from people who are not signed in, such as
     *     /login: what arrives there has the limits of the library's own doors
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
            @Nullable Integer openBodyLimit,
            @DefaultValue List<String> doors,
            @Nullable Integer requestLimit,
            @Nullable Integer requestLimitPerPerson,
            @Nullable Integer requestLimitPerCaller,
            @Nullable Integer requestRatePerPerson) {}

    /**
     * The works on the application's scheduler. A work without a time is never done. Times of day are of
     * {@code inclusion.zone}.
     *
     * @param letters how long after one sending of what waits in the outbox the next begins, such as 1m
     * @param seal how long after one sealing of the journal the next begins, such as 5m; needs a JournalKey bean
     * @param summaries when the sums of structures are renewed, as a Spring cron expression, such as "0 0 3 1 * *"
     * @param done when it is counted what was done in structures until the day before, as a Spring cron expression,
     *     such as "0 0 1 * * *"
     * @param retention when terms are applied, as a Spring cron expression, such as "0 0 2 * * *";
     *     needs inclusion.installation-key
     * @param erasures when those are erased whose erasure is due, as a Spring cron expression, after the retention;
     *     needs inclusion.installation-key
     */
    record Schedule(
            @Nullable Duration letters,
            @Nullable Duration seal,
            @Nullable String summaries,
            @Nullable String done,
            @Nullable String retention,
            @Nullable String erasures) {}

    /**
     * Another application that receives the notices. {@code inclusion.schedule.letters} says how often they are sent.
     *
     * @param address the https address, or http address of this machine, to which acts are posted as JSON: alias, act
     *     and day; the application then has no NoticeListener bean
     * @param token what the other application knows this one by: sent as a bearer token
     * @param secret whsec_ and the base64 of 24 to 64 bytes, drawn once and known to the other application too: signs
     *     what is posted
     * @param acts which acts are posted, of look, relation, settlement and card; an erasure always is
     */
    record Webhook(
            @Nullable String address,
            @Nullable String token,
            @Nullable String secret,

            @DefaultValue({"look", "relation", "settlement", "card"})
            Set<ToldAct> acts) {

        /** Without token and secret; the address may hold one too. */
        @Override
        public String toString() {
            return "Webhook[acts=" + acts + "]";
        }
    }

    /**
     * The services that send messages to people, through {@code inclusion-messages}; the application then has no
     * MessageGateway bean. {@code inclusion.schedule.letters} says how often messages leave.
     *
     * @param smtp a mail server
     * @param sms a provider of SMS
     * @param recipients who is asked where a message goes; the application has no Recipients bean then
     */
    record Messages(
            @DefaultValue Smtp smtp,
            @DefaultValue Sms sms,
            @DefaultValue Asked recipients) {}

    /**
     * A mail server.
     *
     * @param host its name
     * @param port its port
     * @param security how the way to it is kept from others
     * @param user who signs in; nobody by default
     * @param password that user's password
     * @param from the sender's mail address alone, which names no service and no subject
     */
    record Smtp(
            @Nullable String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") MailSecurity security,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from) {

        /** Without user and password. */
        @Override
        public String toString() {
            return "Smtp[host=" + host + ", port=" + port + ", security=" + security + "]";
        }
    }

    /** A way to a mail server. */
    enum MailSecurity {
        /** Encrypted after the first words. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Not encrypted, without a password. */
        NONE
    }

    /**
     * An account with the provider of SMS, Brevo.
     *
     * @param key the provider's key
     * @param sender the name that a telephone shows, at most 11 letters and digits, which names no service and
     *     no subject
     * @param address where the provider is; https://api.brevo.com by default
     * @param mostParts how many parts one message may be paid as
     * @param reports the address of the application to which the provider posts what became of a message; none
     *     by default
     */
    record Sms(
            @Nullable String key,
            @DefaultValue("Rappel") String sender,
            @Nullable String address,
            @DefaultValue("2") int mostParts,
            @Nullable String reports) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Sms[sender=" + sender + ", address=" + address + "]";
        }
    }

    /**
     * Another application that says where a message goes.
     *
     * @param address its address, to which the id of the person is added; none by default
     * @param token what that application knows this one by: sent as a bearer token
     */
    record Asked(@Nullable String address, @Nullable String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Asked[address=" + address + "]";
        }
    }
}
