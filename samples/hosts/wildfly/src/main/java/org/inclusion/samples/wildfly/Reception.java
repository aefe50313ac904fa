package org.inclusion.samples.wildfly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;

/** The host's own work, and the library's, in one transaction. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server sets it
public class Reception {

    @Inject
    Inclusion inclusion;

    @PersistenceContext(unitName = "intranet")
    EntityManager entityManager;

    /**
     * Somebody came to a workshop, and did something there without help.
     *
     * @param learner who came
     * @param id of what she did, chosen by the host
     * @param mistaken whether the host finds out at the end that nobody came
     */
    @Transactional
    public void came(Actor learner, String id, boolean mistaken) {
        entityManager.persist(new Visit(id));
        inclusion.as(learner).record(List.of(success(learner, id)));
        if (mistaken) {
            throw new IllegalStateException("nobody came");
        }
    }

    /** How many visits the host knows, and how many pieces of evidence the library has about a learner. */
    @Transactional
    public String counted(Actor learner) {
        int visits = entityManager
                .createQuery("select v from Visit v", Visit.class)
                .getResultList()
                .size();
        int pieces = inclusion
                .as(learner)
                .about(learner.asLearner())
                .history(null, 10)
                .orThrow()
                .evidence()
                .size();
        return visits + " visits, " + pieces + " pieces of evidence";
    }

    private static Evidence success(Actor learner, String id) {
        return Evidence.by(learner)
                .withId(id)
                .in("ccas")
                .at(Instant.now())
                .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
    }
}
