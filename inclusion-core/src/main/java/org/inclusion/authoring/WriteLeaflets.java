package org.inclusion.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/**
 * Lists, shows and saves the leaflets of a structure, for the helpers of it. Nothing here is about a
 * learner. Thread-safe.
 */
@Internal
public final class WriteLeaflets {

    /** How many leaflets of a structure are listed: the latest saved. */
    public static final int LISTED = 100;

    private final LearnerTurns turns;
    private final LeafletStore leaflets;
    private final DayQuota quota;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Writes leaflets.
     *
     * @param random draws the addresses of lessons; cryptographically secure, such as
     *     {@link java.security.SecureRandom}
     */
    public WriteLeaflets(
            LearnerTurns turns, LeafletStore leaflets, DayQuota quota, RandomGenerator random, Calendar calendar) {
        this.turns = turns;
        this.leaflets = leaflets;
        this.quota = quota;
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * The leaflets of a structure.
     *
     * @return the latest saved first, {@link #LISTED} at most; or the refusal
     */
    public Outcome<List<Leaflet>> of(Actor helper, String structure) {
        return run(helper, structure, tx -> Outcome.done(leaflets.of(tx, structure, LISTED)));
    }

    /** One leaflet of a structure with everything that its helpers see of it; or the refusal. */
    public Outcome<SeenLeaflet> see(Actor helper, String structure, String id) {
        return run(helper, structure, tx -> found(tx, structure, id).map(leaflet -> seen(tx, leaflet)));
    }

    private SeenLeaflet seen(Transaction tx, Leaflet leaflet) {
        LeafletChecks checks =
                new LeafletChecks(leaflet.text(), name -> leaflets.photo(tx, leaflet.structure(), leaflet.id(), name));
        return new SeenLeaflet(
                leaflet,
                leaflet.statusOn(calendar.today()),
                checks.all(),
                leaflets.editions(tx, leaflet.structure(), leaflet.id()));
    }

    /**
     * Saves a text. Sent again, it is saved once.
     *
     * @param revision the revision on which the text was written; 0 for a new leaflet
     * @return the leaflet; or the refusal: conflict where somebody else saved it since
     */
    public Outcome<Leaflet> save(Actor helper, String structure, String id, int revision, LeafletText said) {
        Optional<Refusal> refusal = LeafletRules.refusalOf(said);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LeafletText text = LeafletRules.clean(said);
        return run(
                helper,
                structure,
                tx -> revision == 0
                        ? begin(tx, helper, drawn(helper, structure, id, text))
                        : change(tx, helper, structure, id, revision, text));
    }

    private Leaflet drawn(Actor helper, String structure, String id, LeafletText text) {
        return new Leaflet(
                structure, id, SecretSigns.drawn(random), null, text, 1, helper.id(), calendar.now(), null, null);
    }

    /** Begins a leaflet in a transaction that is open. */
    Outcome<Leaflet> begin(Transaction tx, Actor helper, Leaflet leaflet) {
        Optional<Leaflet> known = leaflets.find(tx, leaflet.structure(), leaflet.id());
        if (known.isPresent()) {
            return isSavedAlready(known.get(), helper, 0, leaflet.text()) ? Outcome.done(known.get()) : changed();
        }
        Optional<Refusal> full = quota.refusalOfOne(tx, helper, Leaflet.QUOTA, leaflet.savedAt());
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        return leaflets.add(tx, leaflet) ? Outcome.done(leaflet) : changed();
    }

    private Outcome<Leaflet> change(
            Transaction tx, Actor helper, String structure, String id, int revision, LeafletText text) {
        return found(tx, structure, id).flatMap(known -> {
            if (isSavedAlready(known, helper, revision, text)) {
                return Outcome.done(known);
            }
            Leaflet next = known.saved(text, helper.id(), calendar.now());
            if (known.revision() != revision || !leaflets.replace(tx, next, revision)) {
                return changed();
            }
            dropUnnamed(tx, known, next);
            return Outcome.done(next);
        });
    }

    /** The answer to the first sending was lost. */
    private static boolean isSavedAlready(Leaflet known, Actor helper, int revision, LeafletText text) {
        return known.revision() == revision + 1
                && known.savedBy().equals(helper.id())
                && known.text().equals(text);
    }

    /** A photo that was taken out is destroyed at once, unless an edition shows it. One that is not named yet stays. */
    private void dropUnnamed(Transaction tx, Leaflet before, Leaflet after) {
        Set<String> gone = new HashSet<>(before.text().pictures());
        gone.removeAll(after.text().pictures());
        gone.retainAll(leaflets.photos(tx, before.structure(), before.id()));
        if (!gone.isEmpty()) {
            leaflets.editions(tx, before.structure(), before.id())
                    .forEach(edition -> gone.removeAll(edition.text().pictures()));
            leaflets.drop(tx, before.structure(), before.id(), gone);
        }
    }

    /** A photo of a leaflet; or the refusal. */
    public Outcome<Photo> photo(Actor helper, String structure, String id, String name) {
        return run(helper, structure, tx -> Outcome.found(leaflets.photo(tx, structure, id, name), "photo", name));
    }

    private Outcome<Leaflet> found(Transaction tx, String structure, String id) {
        return Outcome.found(leaflets.find(tx, structure, id), "leaflet", id);
    }

    private <T> Outcome<T> run(Actor helper, String structure, Function<Transaction, Outcome<T>> work) {
        return LeafletRules.refusalOf(helper, structure)
                .map(Outcome::<T>refused)
                .orElseGet(() -> turns.alone(helper, calendar.now(), work));
    }

    static <T> Outcome<T> changed() {
        return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.leaflet-changed")));
    }
}
