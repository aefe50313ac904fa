package org.inclusion.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.inclusion.access.Actor;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The sessions, in the database, so that any instance of the server knows them. A row is opened by one token, for ever: its
 * id is unique, and the row stays for as long as the token could come again. Secrets are kept as hashes. Thread-safe.
 */
final class Sessions {

    private static final int SECRET_BYTES = 32;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final DataSource database;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    Sessions(DataSource database, Duration life) {
        this.database = database;
        this.life = life;
    }

    /**
     * Opens a session with a token that holds, and notes what the host says in it. The session that the browser had until
     * now ends.
     *
     * @return the session, or empty where this token has opened one already
     */
    Optional<Visit> open(HostToken token, @Nullable String before, Instant now) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = now.plus(life);
        Instant kept = until.isAfter(token.expiresAt()) ? until : token.expiresAt();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean first = insert(connection, secret, token, until, kept);
                if (first) {
                    HostRelations.note(connection, token);
                    if (before != null) {
                        end(connection, before);
                    }
                }
                connection.commit();
                return first ? Optional.of(new Visit(secret, token.actor(), until)) : Optional.empty();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static boolean insert(Connection connection, String secret, HostToken token, Instant until, Instant kept)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into beside_session (secret_hash, token_hash, person, until, kept) values (?, ?, ?, ?, ?)
                on conflict (token_hash) do nothing
                """)) {
            insert.setString(1, hash(secret));
            insert.setString(2, hash(token.id()));
            insert.setString(3, token.actor().id());
            insert.setLong(4, until.getEpochSecond());
            insert.setLong(5, kept.getEpochSecond());
            return insert.executeUpdate() == 1;
        }
    }

    /** The person of this session, as the host last described her; empty where it has ended, or never was. */
    Optional<Actor> find(String secret, Instant now) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.id, p.roles, p.structures from beside_session s join beside_person p on p.id = s.person
                        where s.secret_hash = ? and s.until > ?
                        """)) {
            select.setString(1, hash(secret));
            select.setLong(2, now.getEpochSecond());
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(HostRelations.actor(found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Ends a session. The row stays, so that its token opens no other. */
    void end(String secret) {
        try (Connection connection = database.getConnection()) {
            end(connection, secret);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static void end(Connection connection, String secret) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update beside_session set until = 0 where secret_hash = ?")) {
            update.setString(1, hash(secret));
            update.executeUpdate();
        }
    }

    /** Forgets the rows that are of no use any more. Harmless from several servers at once. */
    void sweep(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from beside_session where kept < ?")) {
            delete.setLong(1, now.getEpochSecond());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    static StoreUnavailableException away(SQLException e) {
        return new StoreUnavailableException("the database does not answer; send the same again later", e);
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
