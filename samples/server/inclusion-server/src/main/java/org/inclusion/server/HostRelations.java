package org.inclusion.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.learner.LearnerListener;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The relations between helpers and learners, and where people belong: the last word of the host about each person, as
 * its tokens said it. A newer token replaces all that an older one said of the same person. Of a learner who was
 * erased, the host's words are forgotten.
 */
final class HostRelations implements Relations, LearnerListener {

    private final SessionDatabase database;

    HostRelations(SessionDatabase database) {
        this.database = database;
    }

    /**
     * Notes what a token says, in the transaction that opens its session; an older word than the one noted
     * changes nothing.
     */
    static void note(JdbcTemplate jdbc, HostToken token) {
        Actor actor = token.actor();
        int noted = jdbc.update(
                """
                insert into beside_person (id, said, roles, structures) values (?, ?, ?, ?)
                on conflict (id) do update
                set said = excluded.said, roles = excluded.roles, structures = excluded.structures
                where beside_person.said <= excluded.said
                """,
                actor.id(),
                token.issuedAt().getEpochSecond(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                actor.structures().stream().sorted().collect(Collectors.joining(" ")));
        if (noted == 0) {
            return;
        }
        jdbc.update("delete from beside_helped where helper = ?", actor.id());
        List<Object[]> helped = token.helps().entrySet().stream()
                .flatMap(structure -> structure.getValue().stream()
                        .map(learner -> new Object[] {learner.value(), actor.id(), structure.getKey()}))
                .toList();
        jdbc.batchUpdate("insert into beside_helped (learner, helper, structure) values (?, ?, ?)", helped);
    }

    /** Forgets what the host said of a learner, and her sessions. The host says everything again if she comes back. */
    @Override
    public void learnerErased(LearnerId learner) {
        for (String statement : List.of(
                "delete from beside_session where person = ?",
                "delete from beside_helped where ? in (learner, helper)",
                "delete from beside_person where id = ?")) {
            database.ask(jdbc -> jdbc.update(statement, learner.value()));
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
     * Her own, unless she helps others: what helpers learn for themselves is theirs. And those where somebody
     * accompanies her.
     */
    @Override
    public Set<String> structuresOf(LearnerId learner) {
        Set<String> structures = ask("select structure from beside_helped where learner = ?", learner.value());
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

    private Set<String> ask(String question, Object... values) {
        return new HashSet<>(database.ask(jdbc -> jdbc.queryForList(question, String.class, values)));
    }
}
