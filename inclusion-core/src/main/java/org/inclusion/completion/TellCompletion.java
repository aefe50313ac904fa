package org.inclusion.completion;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.outbox.Carried;
import org.inclusion.outbox.Carrier;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Letter.Failure;
import org.inclusion.outbox.Outbox;
import org.inclusion.progress.Progress;
import org.inclusion.progress.StepRecords;
import org.inclusion.progress.StepStatus;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Tells places outside how many of the chosen steps a learner has done, where she has agreed. A letter is put in the
 * outbox in the transaction in which a step becomes done; how many are done is read when the letter leaves, so that
 * letters that waited say nothing old, and nothing that the place is known to have. Thread-safe.
 *
 * <pre>{@code
 * Optional<Boolean> answer = inclusion.tellCompletion().arrived(herself, place).orThrow(); // at each launch; empty: ask her
 * inclusion.tellCompletion().answer(herself, place, true);                                 // once she has read what is told
 * }</pre>
 */
public final class TellCompletion {

    private static final String ABOUT = "completion";

    private final Transactions transactions;
    private final Guard guard;
    private final CompletionStore store;
    private final Outbox outbox;
    private final ContentLibrary content;
    private final BiConsumer<Transaction, LearnerId> lock;
    private final BiFunction<Transaction, LearnerId, StepRecords> steps;
    private final Calendar calendar;
    private final @Nullable CompletionGateway gateway;

    /**
     * Tells completion.
     *
     * @param lock takes a learner's lock
     * @param steps reads what was seen of the steps of a learner
     * @param gateway null where the host tells nobody
     */
    @Internal
    public TellCompletion(
            Transactions transactions,
            Guard guard,
            CompletionStore store,
            Outbox outbox,
            ContentLibrary content,
            BiConsumer<Transaction, LearnerId> lock,
            BiFunction<Transaction, LearnerId, StepRecords> steps,
            Calendar calendar,
            @Nullable CompletionGateway gateway) {
        this.transactions = transactions;
        this.guard = guard;
        this.store = store;
        this.outbox = outbox;
        this.content = content;
        this.lock = lock;
        this.steps = steps;
        this.calendar = calendar;
        this.gateway = gateway;
    }

    /**
     * Tells whether the host has a gateway for completions.
     *
     * @return true if the library was built with {@code completionGateway}
     */
    public boolean isPossible() {
        return gateway != null;
    }

    /**
     * Takes in that a learner came by a place. Where she has answered its receiver before, that answer counts for this
     * place too, and the place is told how far she is, unless it knows.
     *
     * @param herself the learner
     * @param place the place, with its address of today
     * @return her answer; empty where its receiver was never spoken of; or the refusal
     */
    public Outcome<Optional<Boolean>> arrived(Actor herself, CompletionPlace place) {
        return guard.run(herself, Permission.RECORD_ACT, herself.asLearner(), (tx, now) -> {
            LearnerId learner = herself.asLearner();
            lock.accept(tx, learner);
            Optional<ToldPlace> known = store.find(tx, learner, place.id())
                    .map(row -> row.at(place))
                    .or(() -> answerTo(tx, learner, place.receiver())
                            .map(answer ->
                                    new ToldPlace(learner, place, answer.agreed(), answer.answeredAt(), null, null)));
            known.ifPresent(row -> {
                store.keep(tx, row);
                tell(tx, row, steps.apply(tx, learner), now);
            });
            return Outcome.done(known.map(ToldPlace::agreed));
        });
    }

    private Optional<ToldPlace> answerTo(Transaction tx, LearnerId learner, String receiver) {
        return store.of(tx, learner).stream()
                .filter(row -> row.place().receiver().equals(receiver))
                .findFirst();
    }

    /**
     * Keeps what a learner answers after she has read what would be told. It counts for every place of the receiver;
     * she may change it at any time. After a no, nothing more is told there; what was told is not taken back.
     *
     * @param herself the learner
     * @param place the place by which she came
     * @param agrees whether it may be told
     * @return what she answered, or the refusal
     */
    public Outcome<Boolean> answer(Actor herself, CompletionPlace place, boolean agrees) {
        return guard.run(herself, Permission.RECORD_ACT, herself.asLearner(), (tx, now) -> {
            LearnerId learner = herself.asLearner();
            lock.accept(tx, learner);
            if (store.find(tx, learner, place.id()).isEmpty()) {
                store.keep(tx, new ToldPlace(learner, place, agrees, now, null, null));
            }
            StepRecords seen = steps.apply(tx, learner);
            store.of(tx, learner).stream()
                    .filter(row -> row.place().receiver().equals(place.receiver()))
                    .map(row -> row.answered(agrees, now))
                    .forEach(row -> {
                        store.keep(tx, row);
                        tell(tx, row, seen, now);
                    });
            return Outcome.done(agrees);
        });
    }

    /**
     * Puts a letter for each place of a learner that does not know how far she is now.
     *
     * @param tx the transaction of the act that changed it, which holds her lock
     * @param seen what was seen of her steps, with that act
     */
    @Internal
    public void note(Transaction tx, LearnerId learner, StepRecords seen, Instant now) {
        if (gateway != null) {
            store.of(tx, learner).forEach(row -> tell(tx, row, seen, now));
        }
    }

    private void tell(Transaction tx, ToldPlace row, StepRecords seen, Instant now) {
        if (gateway == null || !row.agreed()) {
            return;
        }
        completion(row.place(), seen)
                .filter(completion -> !completion.equals(row.put()))
                .ifPresent(completion -> {
                    store.keep(tx, row.withLetter(completion));
                    String person = row.learner().value();
                    outbox.put(
                            tx,
                            Completion.LETTER,
                            person,
                            person,
                            ABOUT,
                            row.place().id(),
                            now);
                });
    }

    /** Empty where the path or the step is no longer there. */
    private Optional<Completion> completion(CompletionPlace place, StepRecords seen) {
        return content.path(place.path()).flatMap(path -> {
            Progress progress = Progress.of(path.pack().id(), path.item(), seen);
            if (place.step() == null) {
                return completion(
                        progress.statuses().stream()
                                .filter(status -> status == StepStatus.DONE)
                                .count(),
                        progress.statuses().size());
            }
            boolean isThere = path.item().step(place.step()).isPresent();
            return isThere ? completion(progress.status(place.step()) == StepStatus.DONE ? 1 : 0, 1) : Optional.empty();
        });
    }

    private static Optional<Completion> completion(long done, int chosen) {
        return chosen == 0 ? Optional.empty() : Optional.of(new Completion((int) done, chosen));
    }

    /** A letter has nothing to say where she said no, and where its place knows already. */
    @Internal
    public boolean isObsolete(Transaction tx, Letter letter) {
        return letter.kind().equals(Completion.LETTER) && toTell(tx, letter).isEmpty();
    }

    private record Telling(String address, Completion completion) {}

    private Optional<Telling> toTell(Transaction tx, Letter letter) {
        LearnerId learner = new LearnerId(letter.person());
        return store.find(tx, learner, placeOf(letter))
                .filter(ToldPlace::agreed)
                .flatMap(row -> completion(row.place(), steps.apply(tx, learner))
                        .filter(completion -> !completion.equals(row.told()))
                        .map(completion -> new Telling(row.place().address(), completion)));
    }

    private static String placeOf(Letter letter) {
        return Objects.requireNonNull(letter.item(), "a letter about completion names its place");
    }

    /** Sends the letters that wait in the outbox. */
    @Internal
    public Carrier carrier() {
        return this::carry;
    }

    private Carried carry(Letter letter) {
        if (gateway == null) {
            return Carried.failed(Failure.NOBODY_SENDS_IT);
        }
        // Before it is read: of two that are told at once, the newer one has the later time.
        Instant at = calendar.now();
        Optional<Telling> telling = transactions.run(tx -> toTell(tx, letter));
        return telling.isEmpty() ? Carried.gone() : carried(gateway, telling.get(), at);
    }

    private Carried carried(CompletionGateway to, Telling telling, Instant at) {
        Completion completion = telling.completion();
        return switch (to.tell(telling.address(), completion, at)) {
            case TOLD ->
                Carried.leaving((tx, letter, now) ->
                        store.told(tx, new LearnerId(letter.person()), placeOf(letter), completion));
            case LATER -> Carried.failed(Failure.LATER);
            case UNKNOWN -> Carried.failed(Failure.UNKNOWN);
            case REFUSED -> Carried.failed(Failure.REFUSED);
        };
    }
}
