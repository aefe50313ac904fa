package org.inclusion.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.inclusion.access.Actor;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The sessions, in the database, so that any instance of the server knows them. A row is opened by one token, for ever:
 * its id is unique, and the row stays for as long as the token could come again. Secrets are kept as
 * hashes. Thread-safe.
 */
final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final int MINUTES_BETWEEN_SWEEPS = 10;

    private static final int SECRET_BYTES = 32;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SessionDatabase database;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionDatabase database, Duration life) {
        this.database = database;
        this.life = life;
    }

    /**
     * Opens a session with a token that holds, and notes what the host says in it. The session that the browser had
     * until now ends.
     *
     * @return the session, or empty where this token has opened one already
     */
    Optional<Visit> open(HostToken token, @Nullable String before, Instant now) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = now.plus(life);
        Instant kept = until.isAfter(token.expiresAt()) ? until : token.expiresAt();
        return database.change(jdbc -> {
            int opened = jdbc.update(
                    """
                    insert into beside_session (secret_hash, token_hash, person, until, kept, let_in)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (token_hash) do nothing
                    """,
                    hash(secret),
                    hash(token.id()),
                    token.actor().id(),
                    until.getEpochSecond(),
                    kept.getEpochSecond(),
                    token.issuedAt().getEpochSecond());
            if (opened == 0) {
                return Optional.empty();
            }
            HostRelations.note(jdbc, token);
            if (before != null) {
                end(jdbc, before);
            }
            return Optional.of(new Visit(secret, token.actor(), until));
        });
    }

    /** The person of this session, as the host last described her; empty where it has ended, or never was. */
    Optional<Actor> find(String secret, Instant now) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        return database
                .ask(jdbc -> jdbc.query("""
                        select p.id, p.roles, p.structures, s.let_in from beside_session s join beside_person p on p.id = s.person
                        where s.secret_hash = ? and s.until > ?
                        """, (row, number) -> actor(row), hash(secret), now.getEpochSecond()))
                .stream()
                .findFirst();
    }

    /** Let in when the host said who it is: what was said before an erasure opens no life after it. */
    private static Actor actor(ResultSet row) throws SQLException {
        return HostRelations.actor(row).letIn(Instant.ofEpochSecond(row.getLong("let_in")));
    }

    /** Ends a session. The row stays, so that its token opens no other. */
    void end(String secret) {
        database.ask(jdbc -> end(jdbc, secret));
    }

    private static int end(JdbcTemplate jdbc, String secret) {
        return jdbc.update("update beside_session set until = 0 where secret_hash = ?", hash(secret));
    }

    /** Forgets the rows that are of no use any more, every ten minutes. Harmless from several servers at once. */
    @Scheduled(initialDelay = MINUTES_BETWEEN_SWEEPS, fixedDelay = MINUTES_BETWEEN_SWEEPS, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        long now = InstantSource.system().instant().getEpochSecond();
        try {
            database.ask(jdbc -> jdbc.update("delete from beside_session where kept < ?", now));
        } catch (StoreUnavailableException e) {
            LOG.warn("sessions that are over stay a little longer: {}", e.getMessage());
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
