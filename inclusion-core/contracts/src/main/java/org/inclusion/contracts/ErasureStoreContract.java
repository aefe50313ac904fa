package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inclusion.access.AccessRows;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.privacy.Erasure;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.Tombstone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link ErasureStore} passes. */
public abstract class ErasureStoreContract extends StoreContract {

    private static final String KEY_ID = "0123456789abcdef";

    private static final Instant KEPT_UNTIL = NOON.plus(Duration.ofDays(400));

    @Test
    void whoAskedForNothingIsNotErased() {
        LearnerId learner = someone();
        assertThat(find(learner), is(Optional.empty()));
        assertThat(requested(List.of(learner)), is(Set.of()));
        assertThat(until(Map.of(learner, subject())), is(Map.of()));
        inTransaction(tx -> stores().of(ErasureStore.class).remove(tx, learner));
    }

    @Test
    void anErasureIsReadBackEqual() {
        LearnerId learner = someone();
        Erasure plain = erasure(learner, NOON);
        save(plain);
        assertThat(find(learner), is(Optional.of(plain)));
        assertThat(
                ask(tx -> stores().of(ErasureStore.class).find(tx, new LearnerId(learner.value() + "~"))),
                is(Optional.empty()));
    }

    @Test
    void theErasureSavedLastStays() {
        LearnerId learner = someone();
        save(erasure(learner, NOON));
        Erasure begun = new Erasure(
                learner,
                NOON,
                NOON.plusSeconds(1),
                true,
                "gone-1",
                Map.of(EvidenceRows.ERASED_EVIDENCE, 123_456L, AccessRows.ERASED_DAY_RELATIONS, 1L));
        save(begun);
        assertThat(find(learner), is(Optional.of(begun)));
    }

    @Test
    void anErasureThatIsRemovedIsGone() {
        LearnerId learner = someone();
        LearnerId other = someone();
        save(erasure(learner, NOON));
        save(erasure(other, NOON));
        inTransaction(tx -> stores().of(ErasureStore.class).remove(tx, learner));
        assertThat(find(learner), is(Optional.empty()));
        assertThat(requested(List.of(learner, other)), is(Set.of(other)));
    }

    @Test
    void theErasuresOfManyAreFoundAtOnce() {
        List<LearnerId> learners = some(120);
        List<LearnerId> erased = learners.subList(0, 60);
        erased.forEach(learner -> save(erasure(learner, NOON)));
        assertThat(requested(learners), is(Set.copyOf(erased)));
        assertThat(requested(List.of()), is(Set.of()));
    }

    @Test
    void thoseThatAreDueAreFoundTheEarliestFirst() {
        // Before those of every other test.
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        Erasure second = erasure(someone(), longAgo.plusSeconds(1));
        Erasure first = erasure(someone(), longAgo);
        Erasure later = erasure(someone(), longAgo.plusSeconds(2));
        List.of(second, first, later).forEach(this::save);

        List<Erasure> due = due(longAgo.plusSeconds(1), 1_000);
        List<Erasure> ours =
                due.stream().filter(List.of(first, second, later)::contains).toList();
        assertThat(ours, contains(first, second));
        assertThat(due(longAgo.plusSeconds(2), 1).size(), is(1));
        List.of(first, second, later)
                .forEach(one ->
                        inTransaction(tx -> stores().of(ErasureStore.class).remove(tx, one.learner())));
    }

    @Test
    void aTombstoneTellsUntilWhenSomebodyIsErased() {
        LearnerId learner = someone();
        LearnerId other = someone();
        String subject = subject();
        bury(new Tombstone(subject, NOON, KEPT_UNTIL, KEY_ID));
        assertThat(until(Map.of(learner, subject, other, subject())), is(Map.of(learner, NOON)));
        assertThat(until(Map.of(learner, "", other, "")), is(Map.of()));
        assertThat(until(Map.of()), is(Map.of()));
    }

    @Test
    void whoseErasureIsRequestedIsErasedWithoutEnd() {
        LearnerId learner = someone();
        String subject = subject();
        bury(new Tombstone(subject, NOON, KEPT_UNTIL, KEY_ID));
        save(erasure(learner, NOON));
        assertThat(until(Map.of(learner, subject)), is(Map.of(learner, Instant.MAX)));
        assertThat(until(Map.of(learner, "")), is(Map.of(learner, Instant.MAX)));
    }

    @Test
    void anIdThatWasLeftIsToldWithTheTimeOfItsErasureAndOfItsLatestMove() {
        LearnerId erased = someone();
        LearnerId hidden = someone();
        LearnerId moved = someone();
        LearnerId asked = someone();
        Map<LearnerId, String> subjects =
                Map.of(erased, subject(), hidden, subject(), moved, subject(), asked, subject());
        bury(new Tombstone(Objects.requireNonNull(subjects.get(erased)), NOON, KEPT_UNTIL, KEY_ID));
        save(erasure(hidden, NOON));
        move(subjects.get(erased), NOON.minusSeconds(1));
        move(subjects.get(moved), NOON.plusSeconds(1));
        move(subjects.get(moved), NOON);
        move(subjects.get(asked), null);
        assertThat(
                left(subjects),
                is(Map.of(
                        erased,
                        new Left(NOON, NOON.minusSeconds(1)),
                        hidden,
                        new Left(Instant.MAX, null),
                        moved,
                        new Left(null, NOON.plusSeconds(1)))));
        assertThat(left(Map.of(someone(), "")), is(Map.of()));
        assertThat(until(subjects), is(Map.of(erased, NOON, hidden, Instant.MAX)));
    }

    private void move(@Nullable String subject, @Nullable Instant movedAt) {
        Move move = new Move(Objects.requireNonNull(subject), someone(), "", NOON, movedAt, KEPT_UNTIL, KEY_ID);
        inTransaction(tx -> stores().of(MoveStore.class).save(tx, move));
    }

    @Test
    void ofTwoTombstonesTheLaterErasureStays() {
        LearnerId learner = someone();
        String subject = subject();
        bury(new Tombstone(subject, NOON, KEPT_UNTIL, KEY_ID));
        bury(new Tombstone(subject, NOON.minusSeconds(1), KEPT_UNTIL, KEY_ID));
        assertThat(until(Map.of(learner, subject)), is(Map.of(learner, NOON)));
        bury(new Tombstone(subject, NOON.plusSeconds(1), KEPT_UNTIL, KEY_ID));
        assertThat(until(Map.of(learner, subject)), is(Map.of(learner, NOON.plusSeconds(1))));
    }

    @Test
    void underSeveralKeysTheLatestErasureCounts() {
        LearnerId learner = someone();
        LearnerId other = someone();
        String former = subject();
        String current = subject();
        bury(new Tombstone(former, NOON.plusSeconds(1), KEPT_UNTIL, "fedcba9876543210"));
        bury(new Tombstone(current, NOON, KEPT_UNTIL, KEY_ID));
        assertThat(
                untilOfAll(Map.of(learner, List.of(current, former), other, List.of(subject(), subject()))),
                is(Map.of(learner, NOON.plusSeconds(1))));
    }

    @Test
    void tombstonesAreReadPageByPage() {
        List<Tombstone> ours = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ours.add(new Tombstone(subject(), NOON.plusSeconds(i), KEPT_UNTIL, KEY_ID));
        }
        inTransaction(tx -> stores().of(ErasureStore.class).bury(tx, ours));
        inTransaction(tx -> stores().of(ErasureStore.class).bury(tx, List.of()));

        List<Tombstone> read = new ArrayList<>();
        List<Tombstone> page = page(null);
        while (!page.isEmpty()) {
            assertThat(page.size(), lessThanOrEqualTo(3));
            read.addAll(page);
            page = page(page.get(page.size() - 1).subject());
        }
        List<String> subjects = read.stream().map(Tombstone::subject).toList();
        assertThat(subjects, is(subjects.stream().sorted().distinct().toList()));
        assertThat(read.stream().filter(ours::contains).count(), is(7L));
    }

    @Test
    void tombstonesWhoseTimeIsOverAreRemoved() {
        LearnerId over = someone();
        LearnerId kept = someone();
        String subjectOver = subject();
        String subjectKept = subject();
        Map<LearnerId, String> subjects = Map.of(over, subjectOver, kept, subjectKept);
        Instant end = Instant.parse("2002-01-01T00:00:00Z");
        bury(new Tombstone(subjectOver, end.minusSeconds(9), end.minusSeconds(1), KEY_ID));
        bury(new Tombstone(subjectKept, end.minusSeconds(9), end, ""));

        int removed = 0;
        int some = 1;
        while (some == 1) {
            some = ask(tx -> stores().of(ErasureStore.class).dropTombstones(tx, end, 1));
            removed += some;
        }
        assertThat(removed, greaterThanOrEqualTo(1));
        assertThat(until(subjects), is(Map.of(kept, end.minusSeconds(9))));
        inTransaction(tx -> stores().of(ErasureStore.class).dropTombstones(tx, end.plusSeconds(1), 100));
    }

    private static Erasure erasure(LearnerId learner, Instant dueAt) {
        return new Erasure(learner, dueAt.minusSeconds(60), dueAt, false, "gone-" + UUID.randomUUID(), Map.of());
    }

    /** The subject of a tombstone that no other test knows. */
    private static String subject() {
        try {
            byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(random));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Optional<Erasure> find(LearnerId learner) {
        return ask(tx -> stores().of(ErasureStore.class).find(tx, learner));
    }

    private void save(Erasure erasure) {
        inTransaction(tx -> stores().of(ErasureStore.class).save(tx, erasure));
    }

    private void bury(Tombstone tombstone) {
        inTransaction(tx -> stores().of(ErasureStore.class).bury(tx, List.of(tombstone)));
    }

    private Set<LearnerId> requested(List<LearnerId> learners) {
        return ask(tx -> stores().of(ErasureStore.class).requested(tx, learners));
    }

    private Map<LearnerId, Instant> until(Map<LearnerId, String> subjects) {
        return untilOfAll(underOneKey(subjects));
    }

    private Map<LearnerId, Left> left(Map<LearnerId, String> subjects) {
        return ask(tx -> stores().of(ErasureStore.class).left(tx, underOneKey(subjects)));
    }

    private static Map<LearnerId, List<String>> underOneKey(Map<LearnerId, String> subjects) {
        Map<LearnerId, List<String>> lists = new HashMap<>();
        subjects.forEach((learner, subject) -> lists.put(learner, subject.isEmpty() ? List.of() : List.of(subject)));
        return lists;
    }

    private Map<LearnerId, Instant> untilOfAll(Map<LearnerId, List<String>> subjects) {
        return ask(tx -> stores().of(ErasureStore.class).erasedUntil(tx, subjects));
    }

    private List<Erasure> due(Instant now, int limit) {
        return ask(tx -> stores().of(ErasureStore.class).due(tx, now, limit));
    }

    private List<Tombstone> page(@Nullable String after) {
        return ask(tx -> stores().of(ErasureStore.class).tombstones(tx, after, 3));
    }
}
