package org.inclusion.samples.reliability.hostile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.samples.reliability.host.Host;

/**
 * The long history of one person: first a chain of corrections, of which each corrects the one before, then
 * ordinary practice.
 */
final class History {

    /** The evidence that all further corrections of hers name. */
    static final String LAST_LINK = "link-last";

    private static final int BATCH = 500;

    private static final ItemRef STEP = new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier");

    private final Actor herself = Host.person(Attack.PERSON);
    private final Instant begin = Instant.now().minus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    private final Host host;

    History(Host host) {
        this.host = host;
    }

    void write(int pieces, int links) {
        // In one transaction: each with corrections folds the whole history anew.
        host.inclusion()
                .as(herself)
                .record(IntStream.range(0, links).mapToObj(link(links)).toList());
        for (int from = links; from < pieces; from += BATCH) {
            host.inclusion()
                    .as(herself)
                    .record(IntStream.range(from, Math.min(pieces, from + BATCH))
                            .mapToObj(i -> practised(draft("piece-" + i, i)))
                            .toList());
        }
    }

    private IntFunction<Evidence> link(int links) {
        return i -> {
            EvidenceDraft draft = draft(i == links - 1 ? LAST_LINK : "link-" + i, i);
            return practised(i == 0 ? draft : draft.superseding("link-" + (i - 1)));
        };
    }

    private EvidenceDraft draft(String id, int second) {
        return Evidence.by(herself)
                .withId(id)
                .about(new LearnerId(herself.id()))
                .in(Host.STRUCTURE)
                .at(begin.plusSeconds(60L * second));
    }

    private static Evidence practised(EvidenceDraft draft) {
        return draft.practised(STEP, true, Help.ALONE);
    }
}
