package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inclusion.access.LearnerId;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestRows;
import org.inclusion.guest.GuestStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps guests by learner and id; the earliest invited first. */
final class MemoryGuestStore implements GuestStore, HoldingRows {

    private final Table<LearnerId, String, Guest> guests =
            new Table<>(comparing(Guest::invitedAt).thenComparing(Guest::id));

    @Override
    public boolean add(Transaction tx, Guest guest) {
        if (find(tx, guest.learner(), guest.id()).isPresent()) {
            return false;
        }
        guests.put(tx, guest.learner(), guest.id(), guest);
        return true;
    }

    @Override
    public Optional<Guest> find(Transaction tx, LearnerId learner, String id) {
        return guests.find(tx, learner, id);
    }

    @Override
    public Optional<Guest> withSigns(Transaction tx, String hash) {
        return guests.ofAnyone(tx, guest -> hash.equals(guest.hash()), 1).stream()
                .findFirst();
    }

    @Override
    public List<Guest> of(Transaction tx, LearnerId learner) {
        return guests.of(tx, learner);
    }

    @Override
    public void show(Transaction tx, LearnerId learner, String id, Instant until) {
        change(tx, learner, id, guest -> with(guest, guest.invitedBy(), until, guest.hash()));
    }

    @Override
    public void giveSigns(Transaction tx, LearnerId learner, String id, String hash) {
        change(
                tx,
                learner,
                id,
                guest -> guest.hash() == null ? guest : with(guest, guest.invitedBy(), guest.shownUntil(), hash));
    }

    @Override
    public void end(Transaction tx, LearnerId learner, String id) {
        change(tx, learner, id, guest -> with(guest, guest.invitedBy(), guest.shownUntil(), null));
    }

    private void change(Transaction tx, LearnerId learner, String id, UnaryOperator<Guest> change) {
        find(tx, learner, id).ifPresent(guest -> guests.put(tx, learner, id, change.apply(guest)));
    }

    private static Guest with(Guest guest, String invitedBy, @Nullable Instant shownUntil, @Nullable String hash) {
        return new Guest(
                guest.learner(),
                guest.id(),
                guest.structure(),
                guest.kind(),
                invitedBy,
                guest.invitedAt(),
                guest.lastDay(),
                shownUntil,
                hash);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return guests.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Held.rename(tx, held(), actor, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(GuestRows.GUEST, guests));
    }
}
