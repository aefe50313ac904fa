package org.inclusion.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.time.OpenDays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the follow-up of a referral: a promise that is made when she is referred, is due once nothing was heard for
 * some days, moves with each answer and ends with the last one. So no timer has to find silence. Thread-safe.
 */
@Internal
public final class FollowReferral {

    private final AccessPolicy policy;
    private final PromiseStore store;
    private final NoteTry tries;
    private final FollowedPromises followed;
    private final OpenDays openDays;
    private final Calendar calendar;

    public FollowReferral(
            AccessPolicy policy, PromiseStore store, NoteTry tries, OpenDays openDays, Calendar calendar) {
        this.policy = policy;
        this.store = store;
        this.tries = tries;
        this.followed = new FollowedPromises(store, calendar);
        this.openDays = openDays;
        this.calendar = calendar;
    }

    /**
     * A referral whose follow-up is kept. Immutable.
     *
     * @param learner who was referred
     * @param id the referral's id, 40 characters at most
     * @param structure the id of the structure under which it stands
     * @param helper the id of the helper who noted it, and asks
     */
    public record Followed(LearnerId learner, String id, String structure, String helper) {}

    /** Makes the follow-up of a referral that was just noted. The helper who notes it holds the call. */
    public void begin(Transaction tx, Followed referral, int days, Instant now) {
        store.add(tx, promise(referral, id(referral, 1), referral.helper(), days, now));
    }

    /**
     * Moves the follow-up on: due so many days after now. Where the call was made already, there is a new one, which
     * the helper holds who still accompanies her.
     *
     * @param answer the id of the answer that moves it, 40 characters at most
     * @param days how many calendar days; 0 for the next working day
     */
    public void move(Transaction tx, Followed referral, String answer, int days, Instant now) {
        Optional<PromiseState> open = open(tx, referral, now);
        if (open.isEmpty()) {
            boolean helps = policy.helps(referral.helper(), referral.learner(), now);
            String owner = helps ? referral.helper() : null;
            store.add(tx, promise(referral, free(tx, referral), owner, days, now));
            return;
        }
        Instant meetsAt = open.get().meetsAt();
        if (meetsAt == null || !meetsAt.isAfter(now)) {
            add(tx, open.get(), answer, Try.Result.AGAIN, day(referral, days, now), now);
        }
    }

    /** Ends the follow-up: there is nothing to ask any more. An appointment that is agreed stands. */
    public void end(Transaction tx, Followed referral, String answer, Instant now) {
        open(tx, referral, now)
                .filter(state -> state.meetsAt() == null)
                .ifPresent(state -> add(tx, state, answer, Try.Result.CALLED_OFF, null, now));
    }

    private void add(
            Transaction tx,
            PromiseState state,
            String answer,
            Try.Result result,
            @Nullable LocalDate day,
            Instant now) {
        Promise promise = state.promise();
        String id = "answer." + answer;
        tries.add(
                tx, state, new Try(promise.learner(), promise.id(), id, result, day, null, null, null, null, now), now);
    }

    private Promise promise(Followed referral, String id, @Nullable String owner, int days, Instant now) {
        return new Promise(
                referral.learner(),
                id,
                referral.structure(),
                owner,
                owner != null && policy.helps(owner, referral.learner(), now),
                day(referral, days, now),
                null,
                null,
                MeetingWay.TELEPHONE,
                new Matter(Matter.Kind.REFERRAL, null, referral.id()),
                referral.helper(),
                now);
    }

    private LocalDate day(Followed referral, int days, Instant now) {
        LocalDate today = calendar.dayOf(now);
        return days == 0
                ? openDays.after(referral.structure(), today)
                : openDays.from(referral.structure(), today.plusDays(days));
    }

    private Optional<PromiseState> open(Transaction tx, Followed referral, Instant now) {
        List<Promise> about = store.of(tx, referral.learner()).stream()
                .filter(promise -> promise.matter().kind() == Matter.Kind.REFERRAL
                        && referral.id().equals(promise.matter().item()))
                .toList();
        return followed.states(tx, about, now).stream()
                .filter(state -> !state.hasEnded())
                .findFirst();
    }

    /**
     * The id of the call about a referral. Two servers give one id, and so make one call. The id tells a colleague
     * nothing of what the call is about.
     */
    private static String id(Followed referral, int number) {
        return UUID.nameUUIDFromBytes((number + " " + referral.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String free(Transaction tx, Followed referral) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> id(referral, number))
                .filter(id -> store.find(tx, referral.learner(), id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
