package org.inclusion.authoring;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.words.Reason;

/**
 * Opens the lessons that a structure published. Whoever belongs to the structure finds them in a list; whoever holds
 * the address of one opens that one, signed in or not. Nothing is noted: reading says nothing about
 * anybody. Thread-safe.
 */
@Internal
public final class ReadLessons implements LessonSide {

    private final Transactions transactions;
    private final LeafletStore leaflets;

    public ReadLessons(Transactions transactions, LeafletStore leaflets) {
        this.transactions = transactions;
        this.leaflets = leaflets;
    }

    /**
     * The lessons of a structure that are open.
     *
     * @param actor anybody who belongs to the structure
     * @return the latest saved first; or the refusal
     */
    public Outcome<List<OpenedLesson>> of(Actor actor, String structure) {
        if (!actor.structures().contains(structure)) {
            return Outcome.refused(Refusal.notFound("structure", structure));
        }
        return transactions.run(tx -> Outcome.done(leaflets.of(tx, structure, WriteLeaflets.LISTED).stream()
                .flatMap(leaflet -> opened(tx, leaflet).stream())
                .toList()));
    }

    @Override
    public Outcome<OpenedLesson> open(String signs) {
        return transactions.run(tx -> lessonAt(tx, signs)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(new Refusal(Refusal.Kind.NOT_FOUND, Reason.of("refused.no-such-lesson")))));
    }

    @Override
    public Outcome<Photo> photo(String signs, String name) {
        return transactions.run(tx -> Outcome.found(
                lessonAt(tx, signs)
                        .map(OpenedLesson::edition)
                        .filter(edition -> edition.text().pictures().contains(name))
                        .flatMap(edition -> leaflets.photo(tx, edition.structure(), edition.leaflet(), name)),
                "photo",
                name));
    }

    private Optional<OpenedLesson> lessonAt(Transaction tx, String signs) {
        return SecretSigns.areSigns(signs)
                ? leaflets.at(tx, SecretSigns.grouped(signs)).flatMap(leaflet -> opened(tx, leaflet))
                : Optional.empty();
    }

    private Optional<OpenedLesson> opened(Transaction tx, Leaflet leaflet) {
        LastEdition last = leaflet.last();
        if (last == null || !last.isOpen()) {
            return Optional.empty();
        }
        return leaflets.editions(tx, leaflet.structure(), leaflet.id()).stream()
                .filter(edition -> edition.number() == last.edition())
                .findFirst()
                .map(edition -> new OpenedLesson(leaflet.address(), leaflet.origin(), edition));
    }
}
