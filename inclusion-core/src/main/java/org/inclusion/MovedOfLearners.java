package org.inclusion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Quotas;
import org.inclusion.assessment.Assessment;
import org.inclusion.card.Card;
import org.inclusion.completion.ToldPlace;
import org.inclusion.guest.Guest;
import org.inclusion.journey.Wish;
import org.inclusion.privacy.MovedRows;
import org.inclusion.progress.Enrolment;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Gives all rows about a learner but her evidence her new id, through the ports, row by row: what a store promises of its keys
 * holds here too. The rows are few beside her evidence; quotas see to that. Acts of another person stay that person's.
 */
final class MovedOfLearners {

    private static final int PAGE = 500;

    private final Stores stores;
    private final Calendar calendar;

    private MovedOfLearners(Stores stores, Calendar calendar) {
        this.stores = stores;
        this.calendar = calendar;
    }

    static List<MovedRows> in(Stores stores, Calendar calendar) {
        MovedOfLearners moved = new MovedOfLearners(stores, calendar);
        MovedMandates mandates = new MovedMandates(stores.mandates(), stores.absentActs());
        MovedPromises promises = new MovedPromises(stores.promises());
        MovedAccompaniments accompaniments = new MovedAccompaniments(stores.accompaniments());
        MovedReferrals referrals = new MovedReferrals(stores.referrals());
        return List.of(
                moved::wishes,
                moved::enrolments,
                moved::assessments,
                moved::disagreements,
                moved::completions,
                moved::bookmarks,
                promises::move,
                promises::moveHeld,
                accompaniments::move,
                referrals::move,
                moved::guests,
                moved::cards,
                moved::homeResults,
                moved::liveSessions,
                mandates::move,
                mandates::moveActs,
                moved::dayRelations,
                moved::looks,
                (tx, from, to) -> stores.outbox().move(tx, from.value(), to.value()),
                stores.messages()::move,
                moved::quotas);
    }

    /** Her own id, where she did it herself. */
    static String by(String actor, LearnerId from, LearnerId to) {
        return actor.equals(from.value()) ? to.value() : actor;
    }

    /** Forgets until nothing is left. */
    static void untilNone(IntUnaryOperator forget) {
        int forgotten = PAGE;
        while (forgotten >= PAGE) {
            forgotten = forget.applyAsInt(PAGE);
        }
    }

    /** Of two wishes of one instant, that of the new id stays. */
    private void wishes(Transaction tx, LearnerId from, LearnerId to) {
        @Nullable Wish last = null;
        List<Wish> page;
        do {
            page = stores.wishes().after(tx, from, last == null ? null : last.at(), PAGE);
            for (Wish wish : page) {
                last = wish;
                if (!hasWish(tx, to, wish)) {
                    stores.wishes().add(tx, wish.under(to, by(wish.actor(), from, to)));
                }
            }
        } while (page.size() >= PAGE);
        untilNone(atMost -> stores.wishes().forget(tx, from, atMost));
    }

    private boolean hasWish(Transaction tx, LearnerId to, Wish wish) {
        return stores.wishes().after(tx, to, wish.at().minus(1, ChronoUnit.MICROS), 1).stream()
                .anyMatch(other -> other.at().equals(wish.at()));
    }

    /** On a path that both ids are on, she stays as the new id is. */
    private void enrolments(Transaction tx, LearnerId from, LearnerId to) {
        List<Enrolment> kept = stores.enrolments().of(tx, to);
        for (Enrolment one : stores.enrolments().of(tx, from)) {
            if (kept.stream().noneMatch(other -> other.path().equals(one.path()))) {
                stores.enrolments().enrol(tx, one.under(to, by(one.actor(), from, to)));
            }
        }
        untilNone(atMost -> stores.enrolments().forget(tx, from, atMost));
    }

    private void assessments(Transaction tx, LearnerId from, LearnerId to) {
        for (Assessment one : stores.assessments().of(tx, from)) {
            if (stores.assessments().find(tx, to, one.id()).isEmpty()) {
                stores.assessments().save(tx, one.under(to, by(one.actor(), from, to)));
            }
        }
        untilNone(atMost -> stores.assessments().forget(tx, from, atMost));
    }

    private void disagreements(Transaction tx, LearnerId from, LearnerId to) {
        stores.disagreements()
                .of(tx, from)
                .forEach(one -> stores.disagreements().save(tx, one.under(to)));
        untilNone(atMost -> stores.disagreements().forget(tx, from, atMost));
    }

    /** Of two answers about one place, that of the new id stays. */
    private void completions(Transaction tx, LearnerId from, LearnerId to) {
        for (ToldPlace one : stores.completions().of(tx, from)) {
            String place = one.place().id();
            if (stores.completions().find(tx, to, place).isEmpty()) {
                stores.completions().keep(tx, one.under(to));
                if (one.told() != null) {
                    stores.completions().told(tx, to, place, one.told());
                }
            }
        }
        untilNone(atMost -> stores.completions().forget(tx, from, atMost));
    }

    /** The latest bookmark of an item stands. */
    private void bookmarks(Transaction tx, LearnerId from, LearnerId to) {
        stores.bookmarks().of(tx, from).forEach(one -> stores.bookmarks().keep(tx, one.under(to)));
        untilNone(atMost -> stores.bookmarks().forget(tx, from, atMost));
    }

    /** The signs of a card are one card's for ever: the old row leaves before the new one comes. */
    private void cards(Transaction tx, LearnerId from, LearnerId to) {
        List<Card> cards = stores.cards().of(tx, from);
        untilNone(atMost -> stores.cards().forget(tx, from, atMost));
        for (Card one : cards) {
            if (!stores.cards().add(tx, one.under(to, by(one.givenBy(), from, to)))) {
                throw new IllegalStateException("the signs of a card are taken");
            }
        }
    }

    /**
     * Of two guests with one id, that of the new id stays. The signs of a guest are one guest's for ever: the old rows leave before the new
     * ones come.
     */
    private void guests(Transaction tx, LearnerId from, LearnerId to) {
        List<Guest> guests = stores.guests().of(tx, from);
        untilNone(atMost -> stores.guests().forget(tx, from, atMost));
        guests.forEach(one -> stores.guests().add(tx, one.under(to, by(one.invitedBy(), from, to))));
    }

    private void homeResults(Transaction tx, LearnerId from, LearnerId to) {
        stores.homeResults().of(tx, from).forEach(one -> stores.homeResults().add(tx, one.under(to)));
        untilNone(atMost -> stores.homeResults().forget(tx, from, atMost));
    }

    /** A session ends where its learner has another id from now on. */
    private void liveSessions(Transaction tx, LearnerId from, LearnerId to) {
        untilNone(atMost -> stores.together().forget(tx, from, atMost));
    }

    /** Nobody accompanies herself. */
    private void dayRelations(Transaction tx, LearnerId from, LearnerId to) {
        @Nullable DayRelation last = null;
        List<DayRelation> page;
        do {
            page = stores.dayRelations().after(tx, from, last, PAGE);
            for (DayRelation one : page) {
                last = one;
                if (!one.helper().equals(to.value())) {
                    stores.dayRelations().open(tx, one.under(to));
                }
            }
        } while (page.size() >= PAGE);
        untilNone(atMost -> stores.dayRelations().forget(tx, from, atMost));
    }

    /** Her own look at herself is not noted. */
    private void looks(Transaction tx, LearnerId from, LearnerId to) {
        @Nullable Look last = null;
        List<Look> page;
        do {
            page = stores.looks().at(tx, from, last == null ? null : last.position(), PAGE);
            stores.looks()
                    .note(
                            tx,
                            page.stream()
                                    .filter(one -> !one.viewer().equals(to.value()))
                                    .map(one -> one.under(to))
                                    .toList());
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() >= PAGE);
        untilNone(atMost -> stores.looks().forget(tx, from, atMost));
    }

    /** The quota that she used today under one id counts for the other. */
    private void quotas(Transaction tx, LearnerId from, LearnerId to) {
        LocalDate today = calendar.today();
        for (Quotas.Kind kind : Quotas.Kind.values()) {
            long used = stores.quotas().add(tx, from.value(), today, kind, 0);
            if (used > 0) {
                stores.quotas().add(tx, to.value(), today, kind, used);
            }
        }
    }
}
