package org.inclusion.jta;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HibernateOnH2Test extends JtaContract {

    private static final JtaHost HOST = JtaHost.hibernate(XaDatabase.h2());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected JtaHost host() {
        return HOST;
    }

    /** Otherwise Hibernate forces its own end when it is closed, and warns of it at each transaction. */
    @Test
    void hibernateComesToItsEndBeforeItIsClosed() {
        List<String> ends = new ArrayList<>();
        HOST.transactions().call(entityManager -> {
            entityManager.unwrap(Session.class).addEventListeners(new SessionEventListener() {
                private static final long serialVersionUID = 1L;

                @Override
                public void transactionCompletion(boolean successful) {
                    ends.add("completed");
                }

                @Override
                public void end() {
                    ends.add("closed");
                }
            });
            return entityManager
                    .createNativeQuery("delete from visit where learner = 'nobody'")
                    .executeUpdate();
        });
        assertThat(ends, contains("completed", "closed"));
    }
}
