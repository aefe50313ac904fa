package org.inclusion.samples.embedding.real;

import java.time.Duration;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.servlet.UserIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Closes an account: what the library keeps of its person is erased a week later. */
@Component
record Leaving(Inclusion inclusion, UserIds ids, JdbcTemplate jdbc) {

    void close(long user) {
        jdbc.update("insert into closed_accounts values (?)", user);
        inclusion.eraseLearners().request(new LearnerId(ids.idOf(user)), Duration.ofDays(7));
    }
}
