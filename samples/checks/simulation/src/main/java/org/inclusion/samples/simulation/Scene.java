package org.inclusion.samples.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** What an act works with: the server that is asked, who acts about whom, and what chance decides. */
final class Scene {

    private static final int TRIES = 3;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Town town;
    private final Step step;
    private final Random random;
    private final Instant began;
    private final Person person;
    private @Nullable Inclusion started;

    Scene(Town town, Step step) {
        this.town = town;
        this.step = step;
        this.random = new Random(step.salt());
        this.began = town.clock().now();
        this.person = town.person(step);
        person.begun.add(began);
    }

    /** Does the step, unless the server does not start. */
    void play() {
        started = answered(() -> town.node(step).inclusion());
        if (started == null) {
            return;
        }
        if (person.destroyed && step.kind().isAboutSomebody()) {
            // Her account is gone. What comes late may come all the same.
            Recording.late(this);
            return;
        }
        step.kind().act().in(this);
    }

    Town town() {
        return town;
    }

    Step step() {
        return step;
    }

    Random random() {
        return random;
    }

    /** When the step began, by the town's time. */
    Instant began() {
        return began;
    }

    Person person() {
        return person;
    }

    /** An id for something that the step makes. */
    String id(String kind) {
        return kind + step.number();
    }

    /** One of several, as chance decides. */
    <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** One of some texts, as chance decides; otherwise one that nobody knows. */
    String anyKnown(Set<String> known) {
        return known.isEmpty() ? "unknown" : any(List.copyOf(known));
    }

    Inclusion library() {
        return Objects.requireNonNull(started);
    }

    Acting as(Actor actor) {
        return library().as(actor);
    }

    Actor herself() {
        return person.herself(began);
    }

    Actor helper() {
        return helper(person.helper());
    }

    Actor helper(String id) {
        return new Actor(id, Set.of(Role.HELPER), Set.of("s1", "s2"), began);
    }

    LearnerId learner() {
        return new LearnerId(person.id());
    }

    /** The day at the server that is asked. */
    LocalDate today() {
        return town.clock()
                .now()
                .plus(town.node(step).clockError())
                .atZone(ZONE)
                .toLocalDate();
    }

    /** Whether it was done; false where it was refused, or nobody answered. */
    boolean outcome(Supplier<? extends Outcome<?>> act) {
        Outcome<?> outcome = answered(act);
        return outcome != null && counted(outcome.toOptional()).isPresent();
    }

    private <T> Optional<T> counted(Optional<T> done) {
        town.count(step.kind() + (done.isPresent() ? " done" : " refused"));
        return done;
    }

    /** What was done; empty where it was refused, or nobody answered. */
    <T> Optional<T> done(Supplier<? extends Outcome<T>> act) {
        Outcome<T> outcome = answered(act);
        return outcome == null ? Optional.empty() : counted(outcome.toOptional());
    }

    /** The answer; null where there was none, in spite of several tries. */
    <T> @Nullable T answered(Supplier<? extends T> request) {
        for (int i = 0; i < TRIES; i++) {
            try {
                T answer = request.get();
                town.count(step.kind().name());
                return answer;
            } catch (RetryableException | StoreUnavailableException | BusyException e) {
                town.count("no answer");
                town.scheduler().pause("the client waits");
            }
        }
        town.count(step.kind() + " not answered");
        return null;
    }
}
