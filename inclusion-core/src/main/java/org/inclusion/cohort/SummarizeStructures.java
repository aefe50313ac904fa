package org.inclusion.cohort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.access.LookStore;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.autonomy.Standing;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.OpenDisagreements;
import org.inclusion.journey.WishStore;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.referral.SummedReferrals;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Sums up, from everybody's evidence, how the people of each structure are doing. For the host's operators or its
 * scheduler, once a month or so: it asks for no actor, so it must not be reachable by users. It may run while everybody
 * works, and again at any time; run twice, it keeps the same sums. Thread-safe.
 *
 * <p>A learner counts in a structure where evidence of hers stands, if somebody else of that structure ever noted
 * something of her that stands, or looked at what is known of her. A person who learns there by herself is in nobody's
 * sums: a helper's own results are hers. The <em>first</em> and <em>last</em> levels of a learner in a structure are
 * those right after evidence of that structure: what becomes of her elsewhere afterwards is not for it to see. Where
 * she does not agree, nothing is established. Evidence that was corrected counts nowhere, nor does evidence that the
 * host's site alone witnessed.
 *
 * <p>A learner's latest wish is counted where she counts, unless she said it after the last evidence of that structure.
 * So is how she was accompanied there: on which themes, but for those about health, and in which ways; and for what she
 * was referred from there, and what was answered. A helper who learns is known by the helper's own practice on steps of
 * paths for helpers: each of these steps is counted.
 *
 * <p>What was done in each structure is counted as well: see {@link CountDone}.
 *
 * <p>A published sum stands until ten people are new to it, as {@link CohortSummary} says. A run may therefore
 * change nothing.
 */
public final class SummarizeStructures {

    /** Where it is asked for: {@code inclusion.at(SummarizeStructures.DOOR)}. */
    public static final HostDoor<SummarizeStructures> DOOR = new HostDoor<>(CohortRoom.ID, SummarizeStructures.class);

    /** How many people's evidence is read in one transaction. */
    private static final int SLICE = 100;

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final Erasures erasures;
    private final LearnerStates states;
    private final LookStore looks;
    private final DisagreementStore disagreements;
    private final WishStore wishes;
    private final AccompanimentStore accompaniments;
    private final SummedReferrals referrals;
    private final CohortStore cohorts;
    private final Countable countable;
    private final BeliefModel beliefs;
    private final AutonomyPolicy policy;
    private final CountDone countDone;

    @Internal
    public SummarizeStructures(
            Transactions transactions,
            SnapshotStore snapshots,
            Erasures erasures,
            LearnerStates states,
            LookStore looks,
            DisagreementStore disagreements,
            WishStore wishes,
            AccompanimentStore accompaniments,
            SummedReferrals referrals,
            CohortStore cohorts,
            ContentLibrary content,
            BeliefModel beliefs,
            AutonomyPolicy policy,
            CountDone countDone) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.erasures = erasures;
        this.states = states;
        this.looks = looks;
        this.disagreements = disagreements;
        this.wishes = wishes;
        this.accompaniments = accompaniments;
        this.referrals = referrals;
        this.cohorts = cohorts;
        this.countable = new Countable(content);
        this.beliefs = beliefs;
        this.policy = policy;
        this.countDone = countDone;
    }

    /**
     * Sums up everybody, and then renews the sums of each structure, each in a transaction. Until then everything stays
     * as it was; stopped or failed after that, each structure has its old sums or its new ones, whole. If another run
     * has published the sums of a structure meanwhile, those stay.
     *
     * @param now when the run began, as it will be shown. Evidence recorded while it runs may be in
     * @param goOn told after every hundred people, and before each structure, how many learners were read so far;
     *     false stops
     * @return what was done, or empty where the run was stopped
     * @throws org.inclusion.store.StoreUnavailableException where the store is away
     * @throws org.inclusion.store.RetryableException where every retry failed with a conflict
     */
    public Optional<SummarizedStructures> run(Instant now, LongPredicate goOn) {
        Map<String, Instant> since = transactions.run(cohorts::summedUp);
        return sumUp(goOn)
                .filter(found -> publish(found, since, now.truncatedTo(ChronoUnit.MICROS), goOn))
                .map(found -> new SummarizedStructures(found.learners(), found.unreadable(), found.structures()));
    }

    /**
     * The people of today.
     *
     * @param sums by structure
     * @param learners how many learners' evidence was read
     * @param unreadable how many of them were left out
     */
    record Found(Map<String, StructureSums> sums, long learners, long unreadable) {

        /** In how many structures somebody is accompanied. */
        long structures() {
            return sums.values().stream().filter(StructureSums::isAccompanying).count();
        }
    }

    /** Sums up everybody and keeps nothing; empty where the run was stopped. */
    Optional<Found> sumUp(LongPredicate goOn) {
        Map<String, StructureSums> sums = new HashMap<>();
        long learners = 0;
        long unreadable = 0;
        List<LearnerId> slice = slice(null);
        while (!slice.isEmpty()) {
            List<LearnerId> people = slice;
            Read read = transactions.run(tx -> read(tx, people));
            read.counts().forEach(one -> one.addTo(sums));
            learners += people.size();
            unreadable += read.unreadable();
            if (!goOn.test(learners)) {
                return Optional.empty();
            }
            slice = slice(people.get(people.size() - 1));
        }
        return Optional.of(new Found(sums, learners, unreadable));
    }

    private boolean publish(Found found, Map<String, Instant> since, Instant now, LongPredicate goOn) {
        Set<String> structures = new TreeSet<>(found.sums().keySet());
        structures.addAll(since.keySet());
        for (String structure : structures) {
            if (!goOn.test(found.learners())) {
                return false;
            }
            Set<LearnerId> counted = transactions.run(tx -> {
                Publication next =
                        next(tx, structure, since.get(structure), found.sums().get(structure), now);
                if (!cohorts.publish(tx, next)) {
                    return Set.<LearnerId>of();
                }
                Set<LearnerId> people =
                        next.counted().stream().map(Counted::learner).collect(toSet());
                // Together with the sums: nobody comes back to them where this run ends right after the commit.
                forgetWhoLeft(tx, people, now);
                return people;
            });
            // And after the commit: an erasure or a move that was under way meanwhile could not see them.
            transactions.run(tx -> forgetWhoLeft(tx, counted, now));
        }
        countDone.run(now, () -> goOn.test(found.learners()));
        return true;
    }

    /**
     * People were read long before they are published. Whoever is erased or moved from now on is forgotten with
     * everything else; whoever was until now, here: no later run reads an id that nobody has.
     */
    private int forgetWhoLeft(Transaction tx, Set<LearnerId> counted, Instant began) {
        // Whoever left in the very moment of the beginning may have been read before.
        Instant before = began.minusNanos(1);
        Map<LearnerId, Left> left = erasures.left(tx, counted);
        left.forEach((learner, one) -> {
            if (one.holdsAgainst(before)) {
                cohorts.forget(tx, learner);
            }
        });
        return left.size();
    }

    private Publication next(
            Transaction tx, String structure, @Nullable Instant since, @Nullable StructureSums sums, Instant now) {
        if (sums == null) {
            return new Publication(structure, since, now, List.of(), List.of(), List.of());
        }
        List<CountRow> counts = cohorts.counts(tx, structure).stream()
                .filter(row -> countable.isCounted(row.figure()))
                .toList();
        return new Renewal(sums, cohorts.of(tx, structure), counts, now).of(since, beliefs.areas());
    }

    private List<LearnerId> slice(@Nullable LearnerId after) {
        return transactions.run(tx -> snapshots.learners(tx, after, SLICE));
    }

    /**
     * Some learners, read.
     *
     * @param counts of each learner who can be read
     * @param unreadable how many others there are
     */
    private record Read(List<LearnerCounts> counts, int unreadable) {}

    /** Reads learners, but for those who are being erased. It may be done again, so nothing is added up here. */
    private Read read(Transaction tx, List<LearnerId> learners) {
        List<LearnerId> shown = new ArrayList<>(learners);
        shown.removeAll(erasures.hidden(tx, learners));
        Map<LearnerId, Set<Counted>> counted =
                cohorts.counted(tx, shown).stream().collect(groupingBy(Counted::learner, toSet()));
        List<LearnerCounts> read = new ArrayList<>();
        for (LearnerId learner : shown) {
            try {
                read.add(counts(tx, learner, counted.getOrDefault(learner, Set.of())));
            } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
                // One damaged history must not keep ten thousand structures from their sums.
                LoggerFactory.getLogger(SummarizeStructures.class)
                        .warn(
                                "what is kept of learner {} is damaged; she is in no structure's sums: {}",
                                learner.value(),
                                e.getMessage());
            }
        }
        return new Read(read, shown.size() - read.size());
    }

    private LearnerCounts counts(Transaction tx, LearnerId learner, Set<Counted> counted) {
        LearnerCounts counts = new LearnerCounts(learner, counted);
        looks.structures(tx, learner).forEach(counts::accompaniedIn);
        LearnerState last = states.replay(tx, learner, (received, state) -> {
            if (received.evidence() instanceof Witnessed) {
                // A site that saw something accompanies nobody.
                return;
            }
            EvidenceHeader header = received.evidence().header();
            counts.seenIn(header.structure(), received.effectiveAt());
            countable
                    .stepOfHelper(received.evidence())
                    .ifPresent(step -> counts.tookAsHelper(header.structure(), step));
            if (!header.actor().equals(learner.value())) {
                counts.accompaniedIn(header.structure());
            }
            LevelProbabilities established = established(received, state);
            if (established != null) {
                counts.established(header.structure(), received.area(), established);
            }
        });
        wishes.latest(tx, learner)
                .ifPresent(wish -> countable.wish(wish).ifPresent(figure -> counts.wished(figure, wish.at())));
        accompaniments
                .of(tx, learner)
                .forEach(one ->
                        countable.accompaniment(one).forEach(figure -> counts.countedIn(one.structure(), figure)));
        referrals
                .of(tx, learner)
                .forEach(one -> Countable.referral(one).forEach(figure -> counts.countedIn(one.structure(), figure)));
        OpenDisagreements.amongst(disagreements.open(tx, learner), last::skills)
                .forEach(said -> counts.disagreed(said.area()));
        return counts;
    }

    /** How probable each level is by her acts alone, once one is established: what time took does not count. */
    private @Nullable LevelProbabilities established(ReceivedEvidence received, LearnerState state) {
        Standing standing = state.standings().get(received.area());
        if (received.measure() == null || standing == null || standing.level() == null) {
            return null;
        }
        int area = beliefs.indexOf(received.area());
        return policy.levels(
                state.belief().mean(area) + standing.timeTook(), state.belief().sd(area));
    }
}
