package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.MoveStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link MoveStore} passes. */
public abstract class MoveStoreContract extends StoreContract {

    private static final Instant KEPT_UNTIL = NOON.plusSeconds(86_400);

    private final LearnerId to = someone();
    private final String subject = subject();

    @Test
    void anIdThatNobodyLeftHasNoMove() {
        assertThat(of(subject), empty());
        assertThat(onto(to), empty());
        assertThat(ask(tx -> stores().of(MoveStore.class).of(tx, List.of())), empty());
        inTransaction(tx -> stores().of(MoveStore.class).remove(tx, open(to, "marc")));
    }

    @Test
    void aMoveIsReadBackEqualOpenOrDone() {
        Move open = open(to, "marc");
        Move done = move(subject(), to, "", NOON.plusSeconds(1));
        save(open);
        save(done);
        assertThat(of(subject), contains(open));
        assertThat(of(done.subject()), contains(done));
        assertThat(onto(to), containsInAnyOrder(open, done));
        assertThat(
                ask(tx -> stores().of(MoveStore.class).of(tx, List.of(subject, done.subject(), subject()))),
                containsInAnyOrder(open, done));
    }

    @Test
    void ofOneSubjectAndOneIdTheMoveSavedLastStays() {
        LearnerId another = someone();
        Move elsewhere = open(another, "marc");
        Move done = move(subject, to, "", NOON.plusSeconds(1));
        save(open(to, "marc"));
        save(elsewhere);
        save(done);
        assertThat(of(subject), containsInAnyOrder(done, elsewhere));
        inTransaction(tx -> stores().of(MoveStore.class).remove(tx, done));
        assertThat(of(subject), contains(elsewhere));
    }

    @Test
    void whatSomebodyAskedForIsForgottenUnlessItIsDone() {
        String asker = someone().value();
        Move done = move(subject(), to, asker, NOON);
        save(done);
        save(open(to, asker));
        save(open(someone(), "marc"));
        inTransaction(tx -> stores().of(MoveStore.class).forgetAskedBy(tx, asker));
        assertThat(onto(to), contains(move(done.subject(), to, "", NOON)));
        assertThat(of(subject).stream().map(Move::askedBy).toList(), contains("marc"));
    }

    @Test
    void movesLeaveWhenTheirTimeIsOver() {
        Move over = new Move(subject, to, "", NOON, NOON, Instant.parse("2001-01-01T00:00:00Z"), "");
        Move stays = move(subject(), to, "", NOON);
        save(over);
        save(stays);
        assertThat(
                ask(tx -> stores().of(MoveStore.class).drop(tx, Instant.parse("2001-01-02T00:00:00Z"), 1_000)),
                greaterThanOrEqualTo(1));
        assertThat(onto(to), contains(stays));
    }

    private Move open(LearnerId target, String asker) {
        return move(subject, target, asker, null);
    }

    private static Move move(String subject, LearnerId target, String asker, @Nullable Instant movedAt) {
        return new Move(subject, target, asker, NOON, movedAt, KEPT_UNTIL, "0123456789abcdef");
    }

    /** Hexadecimal digits of a keyed hash. */
    private static String subject() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    private void save(Move move) {
        inTransaction(tx -> stores().of(MoveStore.class).save(tx, move));
    }

    private List<Move> of(String one) {
        return ask(tx -> stores().of(MoveStore.class).of(tx, List.of(one)));
    }

    private List<Move> onto(LearnerId learner) {
        return ask(tx -> stores().of(MoveStore.class).onto(tx, learner));
    }
}
