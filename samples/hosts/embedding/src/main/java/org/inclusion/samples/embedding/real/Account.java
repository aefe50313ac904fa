package org.inclusion.samples.embedding.real;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A signed-in person, with the number that stays when the login changes, and the time of the sign-in. */
final class Account extends User {

    private static final long serialVersionUID = 1L;

    final long number;
    final String role;
    final String structure;
    final Instant letIn = Instant.now();

    Account(ResultSet row) throws SQLException {
        super(
                row.getString("login"),
                row.getString("password"),
                List.of(new SimpleGrantedAuthority(row.getString("role"))));
        this.number = row.getLong("id");
        this.role = row.getString("role");
        this.structure = row.getString("structure");
    }

    Actor actor(String id, Set<Role> roles) {
        return new Actor(id, roles, Set.of(structure)).letIn(letIn);
    }
}
