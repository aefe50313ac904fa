package org.inclusion.memory;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.card.Card;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.Promise;
import org.inclusion.followup.Try;
import org.inclusion.guest.Guest;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.Wish;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.privacy.ErasedKind;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Looks through the other stores. */
final class MemoryRetentionStore implements RetentionStore {

    private final SnapshotStore snapshots;
    private final MemoryEvidenceStore evidence;
    private final EnrolmentStore enrolments;
    private final AssessmentStore assessments;
    private final MemoryWishStore wishes;
    private final DisagreementStore disagreements;
    private final MemoryLookStore looks;
    private final MemoryDayRelationStore dayRelations;
    private final MemoryBookmarkStore bookmarks;
    private final MemoryCardStore cards;
    private final HomeResultStore homeResults;
    private final MemoryPromiseStore promises;
    private final MemoryAccompanimentStore accompaniments;
    private final MemoryReferralStore referrals;
    private final MemoryGuestStore guests;
    private final CompletionStore completions;
    private final MemoryMandateStore mandates;
    private final MemoryAbsentActStore absentActs;

    MemoryRetentionStore(
            SnapshotStore snapshots,
            MemoryEvidenceStore evidence,
            EnrolmentStore enrolments,
            AssessmentStore assessments,
            MemoryWishStore wishes,
            DisagreementStore disagreements,
            MemoryLookStore looks,
            MemoryDayRelationStore dayRelations,
            MemoryBookmarkStore bookmarks,
            MemoryCardStore cards,
            HomeResultStore homeResults,
            MemoryPromiseStore promises,
            MemoryAccompanimentStore accompaniments,
            MemoryReferralStore referrals,
            MemoryGuestStore guests,
            CompletionStore completions,
            MemoryMandateStore mandates,
            MemoryAbsentActStore absentActs) {
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.enrolments = enrolments;
        this.assessments = assessments;
        this.wishes = wishes;
        this.disagreements = disagreements;
        this.looks = looks;
        this.dayRelations = dayRelations;
        this.bookmarks = bookmarks;
        this.cards = cards;
        this.homeResults = homeResults;
        this.promises = promises;
        this.accompaniments = accompaniments;
        this.referrals = referrals;
        this.guests = guests;
        this.completions = completions;
        this.mandates = mandates;
        this.absentActs = absentActs;
    }

    @Override
    public List<LearnerId> people(Transaction tx, @Nullable LearnerId after, int limit) {
        Set<LearnerId> people = new TreeSet<>(snapshots.learners(tx, null, Integer.MAX_VALUE));
        people.addAll(wishes.people(tx));
        people.addAll(bookmarks.people(tx));
        people.addAll(cards.people(tx));
        people.addAll(promises.people(tx));
        people.addAll(accompaniments.people(tx));
        people.addAll(referrals.people(tx));
        people.addAll(guests.people(tx));
        people.addAll(mandates.people(tx));
        people.addAll(absentActs.people(tx));
        people.addAll(looks.people(tx));
        people.addAll(dayRelations.people(tx));
        return people.stream()
                .filter(person -> after == null || person.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<LearnerId, Instant> lastContacts(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Instant> last = new HashMap<>();
        for (LearnerId learner : learners) {
            contacts(tx, learner).max(Comparator.naturalOrder()).ifPresent(at -> last.put(learner, at));
        }
        return last;
    }

    @Override
    public Map<LearnerId, Instant> latestActs(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Instant> latest = new HashMap<>();
        for (LearnerId learner : learners) {
            evidence.history(tx, learner).stream()
                    .filter(received -> !(received.evidence() instanceof Evidence.Witnessed))
                    .map(ReceivedEvidence::effectiveAt)
                    .max(Comparator.naturalOrder())
                    .ifPresent(at -> latest.put(learner, at));
        }
        return latest;
    }

    private Stream<Instant> contacts(Transaction tx, LearnerId learner) {
        Stream<@Nullable Instant> all = Stream.of(
                        evidence.history(tx, learner).stream().flatMap(MemoryRetentionStore::contacts),
                        evidence.lastNotedBy(tx, learner.value()).stream(),
                        wishes.latest(tx, learner).map(Wish::at).stream(),
                        enrolments.of(tx, learner).stream().map(Enrolment::at),
                        assessments.of(tx, learner).stream().flatMap(MemoryRetentionStore::contacts),
                        disagreements.of(tx, learner).stream().flatMap(MemoryRetentionStore::contacts),
                        bookmarks.latest(tx, learner).map(Bookmark::at).stream(),
                        cards.of(tx, learner).stream().map(Card::givenAt),
                        promises.of(tx, learner).stream()
                                .filter(Promise::isAskedByHer)
                                .map(Promise::madeAt),
                        promises.tries(tx, Set.of(learner)).stream()
                                .filter(MemoryRetentionStore::isContact)
                                .map(Try::at),
                        accompaniments.of(tx, learner).stream().map(Accompaniment::notedAt),
                        accompaniments.attendances(tx, learner).stream().map(Attendance::notedAt),
                        referrals.of(tx, learner).stream().map(Referral::notedAt),
                        referrals.answers(tx, Set.of(learner)).stream()
                                .filter(answer -> answer.from() == ReferralAnswer.From.HERSELF)
                                .map(ReferralAnswer::at),
                        guests.of(tx, learner).stream().map(Guest::invitedAt),
                        completions.of(tx, learner).stream().map(ToldPlace::answeredAt),
                        mandates(tx, learner).map(Mandate::givenAt),
                        dayRelations.with(tx, learner).stream().map(DayRelation::openedAt))
                .flatMap(times -> times);
        return all.filter(Objects::nonNull);
    }

    @Override
    public Map<LearnerId, Instant> firstNoted(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Instant> first = new HashMap<>();
        for (LearnerId learner : learners) {
            Stream.of(
                            evidence.history(tx, learner).stream().map(ReceivedEvidence::receivedAt),
                            promises.of(tx, learner).stream().map(Promise::madeAt),
                            acts(tx, learner).map(AbsentAct::notedAt))
                    .flatMap(times -> times)
                    .min(Comparator.naturalOrder())
                    .ifPresent(at -> first.put(learner, at));
        }
        return first;
    }

    private Stream<AbsentAct> acts(Transaction tx, LearnerId learner) {
        return absentActs.latest(tx, learner, Integer.MAX_VALUE).stream();
    }

    private Stream<Mandate> mandates(Transaction tx, LearnerId learner) {
        return mandates.latest(tx, learner, Integer.MAX_VALUE).stream().map(KeptMandate::mandate);
    }

    /** Witnessed evidence is no contact: the host's site saw something, and nobody was with her. */
    private static Stream<Instant> contacts(ReceivedEvidence received) {
        if (received.evidence() instanceof Evidence.Witnessed) {
            return Stream.empty();
        }
        boolean hers =
                received.evidence().header().actor().equals(received.learner().value());
        return hers ? Stream.of(received.effectiveAt(), received.receivedAt()) : Stream.of(received.effectiveAt());
    }

    /** They spoke, or she noted it herself. */
    private static boolean isContact(Try one) {
        return one.result() == Try.Result.REACHED || one.learner().value().equals(one.by());
    }

    private static Stream<@Nullable Instant> contacts(Assessment assessment) {
        return Stream.of(assessment.startedAt(), assessment.stoppedAt());
    }

    private static Stream<@Nullable Instant> contacts(Disagreement disagreement) {
        return Stream.of(disagreement.at(), disagreement.takenBackAt(), disagreement.settledAt());
    }

    @Override
    public Map<LearnerId, Set<String>> structures(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Set<String>> structures = new HashMap<>();
        for (LearnerId learner : learners) {
            Set<String> hers = new HashSet<>(looks.structures(tx, learner));
            evidence.history(tx, learner)
                    .forEach(received -> hers.add(received.evidence().header().structure()));
            dayRelations.with(tx, learner).stream()
                    .filter(relation -> relation.learner().equals(learner))
                    .forEach(relation -> hers.add(relation.structure()));
            promises.of(tx, learner).forEach(promise -> hers.add(promise.structure()));
            accompaniments.of(tx, learner).forEach(one -> hers.add(one.structure()));
            accompaniments.attendances(tx, learner).forEach(one -> hers.add(one.structure()));
            referrals.of(tx, learner).forEach(referral -> hers.add(referral.structure()));
            guests.of(tx, learner).forEach(guest -> hers.add(guest.structure()));
            mandates(tx, learner).forEach(mandate -> hers.add(mandate.structure()));
            acts(tx, learner).forEach(act -> hers.add(act.structure()));
            if (!hers.isEmpty()) {
                structures.put(learner, hers);
            }
        }
        return structures;
    }

    @Override
    public long old(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term) {
        return switch (kind) {
            case LOOKS ->
                learners.stream()
                        .mapToLong(learner -> looks.old(tx, learner, term))
                        .sum();
            case DAY_RELATIONS -> dayRelations.old(tx, Set.copyOf(learners), term);
            case HOME_RESULTS -> over(tx, learners, term).size();
            case GUESTS ->
                learners.stream()
                        .mapToLong(learner -> guests.old(tx, learner, term))
                        .sum();
            default -> throw noTerm(kind);
        };
    }

    @Override
    public int drop(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term, int atMost) {
        return switch (kind) {
            case LOOKS -> dropLooks(tx, learners, term, atMost);
            case DAY_RELATIONS -> dayRelations.drop(tx, Set.copyOf(learners), term, atMost);
            case HOME_RESULTS -> {
                Set<HomeResult> some =
                        over(tx, learners, term).stream().limit(atMost).collect(toSet());
                homeResults.remove(tx, some);
                yield some.size();
            }
            case GUESTS -> dropGuests(tx, learners, term, atMost);
            default -> throw noTerm(kind);
        };
    }

    private int dropLooks(Transaction tx, Collection<LearnerId> learners, RunningTerm term, int atMost) {
        int dropped = 0;
        for (LearnerId learner : learners) {
            dropped += looks.drop(tx, learner, term, atMost - dropped);
        }
        return dropped;
    }

    private int dropGuests(Transaction tx, Collection<LearnerId> learners, RunningTerm term, int atMost) {
        int dropped = 0;
        for (LearnerId learner : learners) {
            dropped += guests.drop(tx, learner, term, atMost - dropped);
        }
        return dropped;
    }

    private List<HomeResult> over(Transaction tx, Collection<LearnerId> learners, RunningTerm term) {
        return learners.stream()
                .flatMap(learner -> homeResults.of(tx, learner).stream())
                .filter(result -> result.lastDay().isBefore(term.today()))
                .toList();
    }

    private static IllegalArgumentException noTerm(ErasedKind kind) {
        return new IllegalArgumentException("rows of the kind " + kind + " have no term of their own");
    }
}
