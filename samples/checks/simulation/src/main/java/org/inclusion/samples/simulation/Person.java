package org.inclusion.samples.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;

/** A person of the town, and what the town knows of her: what she sent, and what was acknowledged. */
final class Person {

    private final String structure;
    private final String helper;
    private final List<String> ids = new ArrayList<>();
    final List<SentBatch> batches = new ArrayList<>();
    final Set<String> acknowledged = new LinkedHashSet<>();
    final Set<String> told = new LinkedHashSet<>();

    /** What was acknowledged as new: no piece is twice. */
    final Set<String> stored = new LinkedHashSet<>();

    final Set<String> promises = new LinkedHashSet<>();

    /** Every mandate that somebody sent, whether or not it was acknowledged. */
    final Map<String, GivingMandates.Given> mandatesSaid = new LinkedHashMap<>();

    final Set<String> mandates = new LinkedHashSet<>();
    final Set<String> mandatesEnding = new LinkedHashSet<>();
    final Set<String> mandatesEnded = new LinkedHashSet<>();
    final Set<String> absentActs = new LinkedHashSet<>();
    final Set<String> cards = new LinkedHashSet<>();
    final Set<String> cardsRevoked = new LinkedHashSet<>();
    final Set<String> homeResults = new LinkedHashSet<>();

    /** How often it became uncertain which results of practice at home still wait. */
    int resultsUncertain;

    /** The helpers to whom something was shown, and who was told so. */
    final Set<String> lookedBy = new LinkedHashSet<>();

    /** The days on which somebody may have opened a relation of that day. */
    final Set<LocalDate> daysOpened = new LinkedHashSet<>();

    final Levels levels = new Levels();
    final LiveKnown live = new LiveKnown();

    /** Whether an erasure was asked for and acknowledged, and not taken back. */
    boolean hidden;

    /** How often somebody began to take an erasure back. */
    int takenBack;

    /** How many are taking it back now. */
    int takingBack;

    /** Whether an id of hers moves now. */
    boolean moving;

    /** The ids under which somebody was told that everything was destroyed. */
    final Set<String> toldDestroyed = new LinkedHashSet<>();

    /**
     * The ids under which she signed in after a change of the host's key: who was erased before begins anew by that.
     */
    final Set<String> signedIn = new LinkedHashSet<>();

    boolean destroyed;

    /** When steps about her began. */
    final List<Instant> begun = new ArrayList<>();

    /** A batch as a device sent it, which may send it again. */
    record SentBatch(Actor sender, List<Evidence> pieces) {}

    Person(String id, String structure, String helper) {
        this.structure = structure;
        this.helper = helper;
        ids.add(id);
    }

    Actor herself(Instant at) {
        return new Actor(id(), Set.of(Role.LEARNER), Set.of(structure), at);
    }

    /** Some of what was done at home may be noted, or gone, from now on. */
    void uncertainResults() {
        resultsUncertain++;
        homeResults.clear();
    }

    String id() {
        return ids.get(ids.size() - 1);
    }

    /** Every id that she has or had, or that she may have had. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    void becomes(String id) {
        ids.remove(id);
        ids.add(id);
    }

    /** An id that may become hers: before the move is known to be done. */
    void mayBecome(String id) {
        ids.remove(id);
        ids.add(0, id);
    }

    String structure() {
        return structure;
    }

    String helper() {
        return helper;
    }
}
