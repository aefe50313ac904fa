package org.inclusion.samples.embedding.real;

import org.inclusion.access.LearnerId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.servlet.UserIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes the portal's own rows of a person whose account was closed, when the library has deleted its own. */
@Component
record Erased(JdbcTemplate jdbc, UserIds ids) implements LearnerListener {

    @Override
    public void learnerErased(LearnerId learner) {
        String sql = "delete from users where id = ? and id in (select learner from closed_accounts)";
        ids.userOf(learner.value()).ifPresent(user -> jdbc.update(sql, user));
    }
}
