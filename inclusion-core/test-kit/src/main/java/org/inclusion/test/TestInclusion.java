package org.inclusion.test;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.ItemRef;
import org.inclusion.memory.InMemoryStores;

/**
 * A library for a test: the real one, with everything in memory, a clock that stands still, and the people whom the
 * test names. Nobody helps anybody until the test says so. Erasures are possible. Thread-safe.
 *
 * <pre>{@code
 * TestInclusion library = TestInclusion.inMemory();
 * Actor odette = library.learner("odette"), marc = library.helper("marc", odette);
 * }</pre>
 */
public final class TestInclusion implements AutoCloseable {

    /** The structure of everybody of whom the test does not say another one. */
    public static final String STRUCTURE = "ccas";

    /** When the clock begins: ten o'clock in Paris, on a Tuesday. */
    public static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final People people = new People();
    private final Inclusion inclusion;

    private TestInclusion(UnaryOperator<InclusionBuilder> choices) {
        InclusionBuilder builder = Inclusion.builder()
                .stores(new InMemoryStores())
                .relations(people)
                .clock(clock)
                .installationKey(new byte[32]);
        inclusion = choices.apply(builder).build();
    }

    /**
     * Makes a library with everything in memory, the delivered packs and no choice of the host.
     *
     * @return the library, which the test closes
     */
    public static TestInclusion inMemory() {
        return with(UnaryOperator.identity());
    }

    /**
     * Makes a library with choices of the host: its packs, its policies, its listener, or other stores.
     *
     * @param choices changes the builder, in which stores, relations, clock and installation key are set already
     * @return the library, which the test closes
     * @throws org.inclusion.InvalidConfigurationException if the choices do not go together
     */
    public static TestInclusion with(UnaryOperator<InclusionBuilder> choices) {
        return new TestInclusion(choices);
    }

    /**
     * The library.
     *
     * @return the one library of this test
     */
    public Inclusion inclusion() {
        return inclusion;
    }

    /**
     * The clock.
     *
     * @return the clock by which the library goes
     */
    public SettableClock clock() {
        return clock;
    }

    /**
     * Makes a learner known, in the structure {@link #STRUCTURE}.
     *
     * @param id an opaque id, of this test's choice
     * @return the learner
     */
    public Actor learner(String id) {
        return person(id, Set.of(Role.LEARNER), Set.of(STRUCTURE));
    }

    /**
     * Makes a helper known, in the structure {@link #STRUCTURE}.
     *
     * @param id an opaque id, of this test's choice
     * @param accompanied the learners whom the helper accompanies
     * @return the helper
     */
    public Actor helper(String id, Actor... accompanied) {
        Actor helper = person(id, Set.of(Role.HELPER), Set.of(STRUCTURE));
        Arrays.stream(accompanied).forEach(learner -> accompany(helper, learner));
        return helper;
    }

    /**
     * Makes a coordinator of the structure {@link #STRUCTURE} known.
     *
     * @param id an opaque id, of this test's choice
     * @return the coordinator
     */
    public Actor coordinator(String id) {
        return person(id, Set.of(Role.COORDINATOR), Set.of(STRUCTURE));
    }

    /**
     * Makes a person known. A person who was known by this id has these roles and structures from now on.
     *
     * @param id an opaque id, of this test's choice
     * @param roles what the person does
     * @param structures where the person belongs; at least one
     * @return the person
     */
    public Actor person(String id, Set<Role> roles, Set<String> structures) {
        return people.add(new Actor(id, roles, structures));
    }

    /**
     * Finds a person who was made known.
     *
     * @param id the id
     * @return the person, or empty
     */
    public Optional<Actor> find(String id) {
        return people.find(id);
    }

    /**
     * From now on, a helper accompanies a learner.
     *
     * @param helper the helper
     * @param learner the learner
     */
    public void accompany(Actor helper, Actor learner) {
        people.accompany(helper, learner.asLearner());
    }

    /**
     * From now on, a helper accompanies a learner no longer.
     *
     * @param helper the helper
     * @param learner the learner
     */
    public void part(Actor helper, Actor learner) {
        people.part(helper, learner.asLearner());
    }

    /**
     * Lets a person act.
     *
     * @param person the person
     * @return everything that this person may ask for
     */
    public Acting as(Actor person) {
        return inclusion.as(person);
    }

    /**
     * Begins evidence of this moment, in the sender's structure or in {@link #STRUCTURE}.
     *
     * @param id of the sender's choice; resending is idempotent
     * @param sender who sends it
     * @param learner whom it is about
     * @return a draft, whose last call says what was seen
     */
    public EvidenceDraft evidence(String id, Actor sender, LearnerId learner) {
        EvidenceDraft draft = Evidence.by(sender).withId(id).about(learner).at(clock.instant());
        return sender.structures().size() == 1 ? draft : draft.in(STRUCTURE);
    }

    /**
     * An item of a pack, in the version that learners get today.
     *
     * @param pack the pack's id, such as {@code premiers-pas}
     * @param item the id of a step, a skill, a question or a self-report
     * @return the item
     * @throws IllegalArgumentException if there is no such pack; whether there is such an item, the library says when
     *     evidence is sent
     */
    public ItemRef item(String pack, String item) {
        String version = inclusion
                .content()
                .pack(pack)
                .orElseThrow(() -> new IllegalArgumentException("there is no pack " + pack))
                .version()
                .toString();
        return new ItemRef(pack, version, item);
    }

    /** Closes the library, and forgets everything. */
    @Override
    public void close() {
        inclusion.close();
    }
}
