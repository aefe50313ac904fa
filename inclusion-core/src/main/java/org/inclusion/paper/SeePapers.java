package org.inclusion.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Paper;
import org.inclusion.content.Published;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.path.Goal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which papers a learner's wish needs, and which of them the host has. Nothing of a paper is kept. Thread-safe.
 */
@Internal
public final class SeePapers {

    private static final Logger LOG = LoggerFactory.getLogger(SeePapers.class);

    private final Guard guard;
    private final WishStore wishes;
    private final ContentLibrary content;
    private final ReceivedPapers host;

    public SeePapers(Guard guard, WishStore wishes, ContentLibrary content, ReceivedPapers host) {
        this.guard = guard;
        this.wishes = wishes;
        this.content = content;
        this.host = host;
    }

    /**
     * The papers for the latest wish.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose wish
     * @return the papers, or the refusal; {@code NOT_FOUND} where she has said no wish yet
     */
    public Outcome<NeededPapers> forWish(Actor actor, LearnerId learner) {
        return guard.show(
                        actor,
                        Permission.SEE,
                        Look.What.PATH,
                        learner,
                        (tx, now) -> Outcome.found(wishes.latest(tx, learner), "wish", learner.value()))
                .map(Wish::goal)
                .map(goal -> needed(learner, goal));
    }

    /** A goal that no pack has any more needs no paper. */
    private NeededPapers needed(LearnerId learner, String goal) {
        return content.goal(goal)
                .map(known -> new NeededPapers(goal, needed(learner, known)))
                .orElseGet(() -> new NeededPapers(goal, List.of()));
    }

    private List<NeededPaper> needed(LearnerId learner, Published<Goal> goal) {
        List<Paper> papers = goal.item().papers().stream()
                .flatMap(id -> goal.pack().paper(id).stream())
                .toList();
        if (papers.isEmpty()) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>(goal.item().papers());
        Optional<Set<String>> received = received(learner, goal.pack().id(), ids);
        return papers.stream()
                .map(paper -> new NeededPaper(paper, state(paper, received)))
                .toList();
    }

    private static PaperState state(Paper paper, Optional<Set<String>> received) {
        return received.map(ids -> ids.contains(paper.id()) ? PaperState.RECEIVED : PaperState.TO_BRING)
                .orElse(PaperState.UNKNOWN);
    }

    /** Empty where the host's system does not answer. */
    private Optional<Set<String>> received(LearnerId learner, String pack, Set<String> papers) {
        try {
            return Optional.of(host.received(learner, pack, papers));
        } catch (RuntimeException e) {
            // Its text may name somebody.
            LOG.warn(
                    "the host does not say which papers it has: {}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }
}
