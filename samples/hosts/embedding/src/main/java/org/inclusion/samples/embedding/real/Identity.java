package org.inclusion.samples.embedding.real;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.UserIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who signs in, who that is for the library, and who helps whom. */
@Configuration
class Identity {

    private static final Map<String, Set<Role>> ROLES = Map.of(
            "USAGER", Set.of(Role.LEARNER),
            "AGENT", Set.of(Role.HELPER),
            "CHEF_DE_SERVICE", Set.of(Role.HELPER, Role.COORDINATOR));

    @Bean
    UserIds userIds(@Value("${portal.user-key}") String key) {
        return UserIds.ofHex(key);
    }

    @Bean
    UserDetailsService accounts(JdbcTemplate jdbc) {
        String sql = "select * from users where login = ?";
        return login -> jdbc.query(sql, (row, number) -> new Account(row), login).stream()
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this login"));
    }

    @Bean
    ActorResolver actors(UserIds ids) {
        return request -> request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Account account
                        && account.structure != null
                ? Optional.of(account.actor(ids.idOf(account.number), ROLES.getOrDefault(account.role, Set.of())))
                : Optional.empty();
    }

    @Bean
    Relations relations(JdbcTemplate jdbc, UserIds ids) {
        return Relations.of(
                helper -> Set.copyOf(jdbc.query(
                        "select learner from accompaniments where helper = ?",
                        (row, number) -> new LearnerId(ids.idOf(row.getLong(1))),
                        ids.userOf(helper.id()).orElse(-1))),
                learner -> Set.copyOf(jdbc.queryForList(
                        "select structure from users where role = 'USAGER' and structure is not null and id = ?",
                        String.class,
                        ids.userOf(learner.value()).orElse(-1))));
    }
}
