package org.inclusion.paper;

import java.util.Set;
import org.inclusion.access.LearnerId;

/**
 * Tells which papers the host has already of a learner. <strong>Port.</strong> Implemented by the host, over its
 * document system, which is read and never written. The library keeps nothing of the answer. Called outside of any
 * transaction of the library. An exception means that the system does not answer: then nobody is told that a paper is
 * there, or that it is missing. Thread-safe.
 */
public interface ReceivedPapers {

    /**
     * The papers that the host has, and that still hold.
     *
     * @param learner the learner
     * @param pack the id of the content pack that names the papers
     * @param papers the ids of papers of that pack, at least one
     * @return those of them that nobody has to bring again
     */
    Set<String> received(LearnerId learner, String pack, Set<String> papers);

    /**
     * Has no papers: the default.
     *
     * @return a host without a document system
     */
    static ReceivedPapers none() {
        return (learner, pack, papers) -> Set.of();
    }
}
