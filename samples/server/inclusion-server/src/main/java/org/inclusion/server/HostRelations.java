package org.inclusion.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;

/**
 * The relations between helpers and learners, and where people belong: the last word of the host about each person, as its
 * tokens said it. A newer token replaces all that an older one said of the same person.
 */
final class HostRelations implements Relations {

    private final DataSource database;

    HostRelations(DataSource database) {
        this.database = database;
    }

    /** Notes what a token says, in the transaction that opens its session; an older word than the one noted changes nothing. */
    static void note(Connection connection, HostToken token) throws SQLException {
        Actor actor = token.actor();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into beside_person (id, said, roles, structures) values (?, ?, ?, ?)
                on conflict (id) do update
                set said = excluded.said, roles = excluded.roles, structures = excluded.structures
                where beside_person.said <= excluded.said
                """)) {
            upsert.setString(1, actor.id());
            upsert.setLong(2, token.issuedAt().getEpochSecond());
            upsert.setString(3, actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
            upsert.setString(4, actor.structures().stream().sorted().collect(Collectors.joining(" ")));
            if (upsert.executeUpdate() == 0) {
                return;
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from beside_helped where helper = ?")) {
            delete.setString(1, actor.id());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into beside_helped (learner, helper, structure) values (?, ?, ?)")) {
            for (Map.Entry<String, Set<LearnerId>> structure : token.helps().entrySet()) {
                for (LearnerId learner : structure.getValue()) {
                    insert.setString(1, learner.value());
                    insert.setString(2, actor.id());
                    insert.setString(3, structure.getKey());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Forgets what the host said of a learner, and her sessions. The host says everything again if she comes back. */
    void forget(LearnerId learner) {
        for (String statement : List.of(
                "delete from beside_session where person = ?",
                "delete from beside_helped where ? in (learner, helper)",
                "delete from beside_person where id = ?")) {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setString(1, learner.value());
                delete.executeUpdate();
            } catch (SQLException e) {
                throw Sessions.away(e);
            }
        }
    }

    static Actor actor(ResultSet row) throws SQLException {
        Set<Role> roles =
                words(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Actor(row.getString("id"), roles, Set.copyOf(words(row.getString("structures"))));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return !ask(
                        "select structure from beside_helped where learner = ? and helper = ?",
                        learner.value(),
                        helper.id())
                .isEmpty();
    }

    /**
     * Her own, unless she helps others: what helpers learn for themselves is theirs. And those where somebody accompanies her.
     */
    @Override
    public Set<String> structuresOf(LearnerId learner) {
        Set<String> structures =
                new HashSet<>(ask("select structure from beside_helped where learner = ?", learner.value()));
        ask("select structures from beside_person where id = ? and roles = 'LEARNER'", learner.value())
                .forEach(own -> structures.addAll(words(own)));
        return structures;
    }

    @Override
    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return ask("select learner from beside_helped where helper = ?", helper.id()).stream()
                .map(LearnerId::new)
                .collect(Collectors.toSet());
    }

    private Set<String> ask(String question, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            Set<String> answers = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw Sessions.away(e);
        }
    }
}
