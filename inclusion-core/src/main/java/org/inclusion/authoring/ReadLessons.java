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
 * Opens the lessons that a structure published. Whoever belongs to the structure finds them in a list; whoever holds the address of one
 * opens that one, signed in or not. Nothing is noted: reading says nothing about anybody. Thread-safe.
 */
@Internal
public final class ReadLessons {

    private final Transactions transactions;
    private final DraftStore drafts;

    public ReadLessons(Transactions transactions, DraftStore drafts) {
        this.transactions = transactions;
        this.drafts = drafts;
    }

    /**
     * The lessons of a structure that are open.
     *
     * @param actor anybody who belongs to the structure
     * @return the latest saved first; or the refusal
     */
    public Outcome<List<PublishedLesson>> of(Actor actor, String structure) {
        if (!actor.structures().contains(structure)) {
            return Outcome.refused(Refusal.notFound("structure", structure));
        }
        return transactions.run(tx -> Outcome.done(drafts.of(tx, structure, WriteDrafts.LISTED).stream()
                .flatMap(draft -> opened(tx, draft).stream())
                .toList()));
    }

    /**
     * Opens a lesson.
     *
     * @param signs its address; groups, blanks and small letters are of no account
     * @return the lesson; or one refusal for wrong signs, and for a lesson that is not published or was taken back
     */
    public Outcome<PublishedLesson> open(String signs) {
        return transactions.run(tx -> lessonAt(tx, signs)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        new Refusal(Refusal.Kind.NOT_FOUND, Reason.of("refused.no-such-lesson")))));
    }

    /**
     * A photo of a lesson that is open.
     *
     * @param signs the address of the lesson
     * @param name the name of a photo that the open edition shows
     * @return the photo; or the refusal
     */
    public Outcome<Photo> photo(String signs, String name) {
        return transactions.run(tx -> Outcome.found(
                lessonAt(tx, signs)
                        .map(PublishedLesson::edition)
                        .filter(edition -> edition.text().pictures().contains(name))
                        .flatMap(edition -> drafts.photo(tx, edition.structure(), edition.draft(), name)),
                "photo",
                name));
    }

    private Optional<PublishedLesson> lessonAt(Transaction tx, String signs) {
        return SecretSigns.areSigns(signs)
                ? drafts.at(tx, SecretSigns.grouped(signs)).flatMap(draft -> opened(tx, draft))
                : Optional.empty();
    }

    private Optional<PublishedLesson> opened(Transaction tx, Draft draft) {
        Publication last = draft.publication();
        if (last == null || !last.isOpen()) {
            return Optional.empty();
        }
        return drafts.editions(tx, draft.structure(), draft.id()).stream()
                .filter(edition -> edition.number() == last.edition())
                .findFirst()
                .map(edition -> new PublishedLesson(draft.address(), draft.origin(), edition));
    }
}
