package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps letters under one owner, each with the server to which it is lent. */
final class MemoryOutboxStore implements OutboxStore {

    private static final String ALL = "all";

    private static final String NOBODY = "";

    private record Kept(Letter letter, String node, Instant until) {

        static Kept free(Letter letter) {
            return new Kept(letter, NOBODY, Instant.MIN);
        }
    }

    private static final Comparator<Kept> DUE_FIRST = comparing(
                    (Kept kept) -> kept.letter().dueAt())
            .thenComparing(kept -> kept.letter().id());

    private final Table<String, String, Kept> rows = new Table<>(DUE_FIRST);

    @Override
    public void put(Transaction tx, List<Letter> letters) {
        for (Letter letter : letters) {
            if (rows.find(tx, ALL, letter.id()).isEmpty()) {
                rows.put(tx, ALL, letter.id(), Kept.free(letter));
            }
        }
    }

    @Override
    public List<Letter> lend(Transaction tx, String node, Instant now, Instant until, int limit) {
        List<Letter> lent = rows
                .those(
                        tx,
                        ALL,
                        kept -> !kept.letter().dead()
                                && !kept.letter().dueAt().isAfter(now)
                                && !kept.until().isAfter(now))
                .stream()
                .limit(limit)
                .map(Kept::letter)
                .toList();
        lent.forEach(letter -> rows.put(tx, ALL, letter.id(), new Kept(letter, node, until)));
        return lent;
    }

    @Override
    public Optional<Letter> lent(Transaction tx, String node, String id) {
        rows.lock(tx, ALL, id);
        return rows.find(tx, ALL, id).filter(kept -> kept.node().equals(node)).map(Kept::letter);
    }

    @Override
    public Optional<Instant> earlier(Transaction tx, Letter letter) {
        return rows
                .those(
                        tx,
                        ALL,
                        kept -> !kept.letter().dead()
                                && kept.letter().kind().equals(letter.kind())
                                && kept.letter().person().equals(letter.person())
                                && kept.letter().putAt().isBefore(letter.putAt()))
                .stream()
                .map(kept -> kept.letter().dueAt())
                .min(Comparator.naturalOrder());
    }

    @Override
    public boolean giveBack(Transaction tx, String node, Letter letter) {
        boolean isLent = lent(tx, node, letter.id()).isPresent();
        if (isLent) {
            rows.put(tx, ALL, letter.id(), Kept.free(letter));
        }
        return isLent;
    }

    @Override
    public boolean remove(Transaction tx, String node, String id) {
        boolean isLent = lent(tx, node, id).isPresent();
        if (isLent) {
            rows.remove(tx, ALL, id);
        }
        return isLent;
    }

    @Override
    public List<Letter> dead(Transaction tx, @Nullable String after, int limit) {
        return rows.those(tx, ALL, kept -> kept.letter().dead()).stream()
                .map(Kept::letter)
                .filter(letter -> after == null || letter.id().compareTo(after) > 0)
                .sorted(comparing(Letter::id))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean revive(Transaction tx, String id, Instant now) {
        Optional<Letter> dead = deadOne(tx, id);
        dead.ifPresent(letter -> rows.put(
                tx,
                ALL,
                id,
                Kept.free(new Letter(
                        id,
                        letter.kind(),
                        letter.person(),
                        letter.actor(),
                        letter.about(),
                        letter.item(),
                        letter.putAt(),
                        now,
                        0,
                        letter.failure(),
                        false))));
        return dead.isPresent();
    }

    @Override
    public boolean dropDead(Transaction tx, String id) {
        boolean isDead = deadOne(tx, id).isPresent();
        if (isDead) {
            rows.remove(tx, ALL, id);
        }
        return isDead;
    }

    private Optional<Letter> deadOne(Transaction tx, String id) {
        return rows.find(tx, ALL, id).map(Kept::letter).filter(Letter::dead);
    }

    @Override
    public OutboxLag lag(Transaction tx) {
        List<Kept> waiting = rows.those(tx, ALL, kept -> !kept.letter().dead());
        Instant oldest = waiting.stream()
                .map(kept -> kept.letter().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<Kept> dead = rows.those(tx, ALL, kept -> kept.letter().dead());
        return new OutboxLag(waiting.size(), oldest, dead.size());
    }

    @Override
    public int forget(Transaction tx, String person, int atMost) {
        return rows.forget(tx, ALL, kept -> kept.letter().person().equals(person), atMost);
    }

    @Override
    public void move(Transaction tx, String from, String to) {
        rows.change(
                tx,
                kept -> kept.letter().person().equals(from),
                Integer.MAX_VALUE,
                kept -> {
                    Letter letter = kept.letter();
                    String actor = from.equals(letter.actor()) ? to : letter.actor();
                    return new Kept(copy(letter, to, actor), kept.node(), kept.until());
                },
                kept -> kept.letter().id());
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return rows.change(
                tx,
                kept -> Objects.equals(kept.letter().actor(), actor)
                        && !kept.letter().person().equals(actor),
                atMost,
                kept -> new Kept(copy(kept.letter(), kept.letter().person(), alias), kept.node(), kept.until()),
                kept -> kept.letter().id());
    }

    private static Letter copy(Letter letter, String person, @Nullable String actor) {
        return new Letter(
                letter.id(),
                letter.kind(),
                person,
                actor,
                letter.about(),
                letter.item(),
                letter.putAt(),
                letter.dueAt(),
                letter.attempts(),
                letter.failure(),
                letter.dead());
    }
}
