package org.inclusion.samples.embedding.real;

import java.util.Optional;
import org.inclusion.access.Names;
import org.inclusion.servlet.UserIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The names that helpers read, from the portal's own table: the library stores none. */
@Component
record PeopleNames(JdbcTemplate jdbc, UserIds ids) implements Names {

    @Override
    public Optional<String> nameOf(String id) {
        String sql = "select name from users where id = ?";
        return jdbc.queryForList(sql, String.class, ids.userOf(id).orElse(-1)).stream()
                .findFirst();
    }
}
