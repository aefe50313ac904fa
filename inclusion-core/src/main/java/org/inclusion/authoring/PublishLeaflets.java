package org.inclusion.authoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/**
 * Publishes a leaflet for its structure, once a colleague has read it or the helper says that there is none; takes it
 * back; destroys it. Thread-safe.
 */
@Internal
public final class PublishLeaflets {

    /** The latest day to check a lesson again, in years from today: addresses and screens have changed by then. */
    public static final int LATEST_CHECK_IN_YEARS = 2;

    private final LearnerTurns turns;
    private final LeafletStore leaflets;
    private final DayQuota quota;
    private final Calendar calendar;

    public PublishLeaflets(LearnerTurns turns, LeafletStore leaflets, DayQuota quota, Calendar calendar) {
        this.turns = turns;
        this.leaflets = leaflets;
        this.quota = quota;
        this.calendar = calendar;
    }

    /**
     * Notes that a colleague has read the text as it stands.
     *
     * @param revision the revision that was read
     * @return the leaflet; or the refusal: conflict where the text has changed since, or is the actor's own
     */
    public Outcome<Leaflet> read(Actor colleague, String structure, String id, int revision) {
        return run(colleague, structure, id, (tx, leaflet) -> {
            if (leaflet.savedBy().equals(colleague.id())) {
                return refused("refused.own-text");
            }
            return replaced(tx, leaflet.readBy(colleague.id()), revision);
        });
    }

    /**
     * Publishes the text as it stands.
     *
     * @param revision the revision to be published
     * @return the leaflet; or the refusal: invalid for another day than a later one of the next two years; conflict
     *     where the text has changed since, has a mistake, or was read by nobody though there are colleagues
     */
    public Outcome<Leaflet> publish(Actor helper, String structure, String id, int revision, SaidEdition said) {
        return run(helper, structure, id, (tx, leaflet) -> {
            Instant now = calendar.now();
            Optional<Refusal> refusal = refusalOf(tx, leaflet, revision, said, calendar.dayOf(now));
            return refusal.map(Outcome::<Leaflet>refused).orElseGet(() -> published(tx, helper, leaflet, said, now));
        });
    }

    private Optional<Refusal> refusalOf(
            Transaction tx, Leaflet leaflet, int revision, SaidEdition said, LocalDate today) {
        if (!said.checkOn().isAfter(today) || said.checkOn().isAfter(today.plusYears(LATEST_CHECK_IN_YEARS))) {
            return Optional.of(Refusal.invalid("checkOn", "check-day"));
        }
        if (leaflet.revision() != revision) {
            return Optional.of(conflict("refused.leaflet-changed"));
        }
        if (leaflet.readBy() == null && !said.alone()) {
            return Optional.of(conflict("refused.leaflet-not-read"));
        }
        LeafletChecks checks =
                new LeafletChecks(leaflet.text(), name -> leaflets.photo(tx, leaflet.structure(), leaflet.id(), name));
        return checks.all().stream().anyMatch(LeafletProblem::isMistake)
                ? Optional.of(conflict("refused.leaflet-with-mistakes"))
                : Optional.empty();
    }

    /** Sent twice, it is published once. With another day, or after it was taken back, it is another edition. */
    private Outcome<Leaflet> published(Transaction tx, Actor helper, Leaflet leaflet, SaidEdition said, Instant now) {
        LastEdition last = leaflet.last();
        if (last != null
                && last.isOpen()
                && last.revision() == leaflet.revision()
                && last.checkOn().equals(said.checkOn())) {
            return Outcome.done(leaflet);
        }
        Optional<Refusal> full = quota.refusalOfOne(tx, helper, Leaflet.QUOTA, now);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        int number = last == null ? 1 : last.edition() + 1;
        Edition edition = new Edition(
                leaflet.structure(),
                leaflet.id(),
                number,
                leaflet.text(),
                helper.id(),
                now,
                leaflet.readBy(),
                said.checkOn());
        if (!leaflets.publish(tx, edition)) {
            return WriteLeaflets.changed();
        }
        return replaced(
                tx,
                leaflet.with(new LastEdition(number, leaflet.revision(), said.checkOn(), true)),
                leaflet.revision());
    }

    /** Takes a lesson back: nobody can open it any more. Its editions stay. Idempotent. */
    public Outcome<Leaflet> takeBack(Actor helper, String structure, String id) {
        return run(helper, structure, id, (tx, leaflet) -> {
            LastEdition last = leaflet.last();
            return last == null || !last.isOpen()
                    ? Outcome.done(leaflet)
                    : replaced(tx, leaflet.with(last.takenBack()), leaflet.revision());
        });
    }

    /** Destroys a leaflet with its editions and photos, for good. Idempotent. */
    public Outcome<String> destroy(Actor helper, String structure, String id) {
        return LeafletRules.refusalOf(helper, structure)
                .map(Outcome::<String>refused)
                .orElseGet(() -> turns.alone(helper, calendar.now(), tx -> {
                    leaflets.destroy(tx, structure, id);
                    return Outcome.done(id);
                }));
    }

    private Outcome<Leaflet> replaced(Transaction tx, Leaflet leaflet, int revision) {
        return leaflets.replace(tx, leaflet, revision) ? Outcome.done(leaflet) : WriteLeaflets.changed();
    }

    private Outcome<Leaflet> run(
            Actor helper, String structure, String id, BiFunction<Transaction, Leaflet, Outcome<Leaflet>> work) {
        return LeafletRules.refusalOf(helper, structure)
                .map(Outcome::<Leaflet>refused)
                .orElseGet(() -> turns.alone(
                        helper,
                        calendar.now(),
                        tx -> Outcome.found(leaflets.find(tx, structure, id), "leaflet", id)
                                .flatMap(leaflet -> work.apply(tx, leaflet))));
    }

    private static Outcome<Leaflet> refused(String code) {
        return Outcome.refused(conflict(code));
    }

    private static Refusal conflict(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of(code));
    }
}
