package org.inclusion.card;

import java.util.List;
import org.inclusion.access.ContactNumbers;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.room.Keeping;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/** The room of cards, with which somebody practises at home without an account. */
@Internal
public final class CardRoom implements Room {

    static final String ID = "card";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Rows<?>> rows() {
        return CardRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of(Card.QUOTA);
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        CardStore cards = stores.of(CardStore.class);
        HomeResultStore results = stores.of(HomeResultStore.class);
        return Keeping.NOTHING
                .table(CardRows.CARD, "cards", cards::of, (tx, card) -> add(cards, tx, card), cards::forget)
                .renaming(cards::rename)
                .table(CardRows.HOME_RESULT, "homeResults", results::of, results::add, results::forget);
    }

    /** The signs of a card are one card's for ever. */
    private static void add(CardStore cards, Transaction tx, Card card) {
        if (!cards.add(tx, card)) {
            throw new IllegalStateException("the signs of a card are taken");
        }
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        CardStore cards = ground.stores().of(CardStore.class);
        HomeResultStore results = ground.stores().of(HomeResultStore.class);
        GiveCard give = new GiveCard(
                ground.guard(),
                cards,
                ground.states(),
                ground.quota(),
                ground.content(),
                ground.random(),
                ground.calendar());
        OpenCard open = new OpenCard(
                ground.transactions(),
                ground.calendar(),
                ground.access(),
                cards,
                ground.content(),
                taken.of(ContactNumbers.class));
        AddHomeResult add = new AddHomeResult(
                ground.transactions(),
                ground.calendar(),
                ground.access(),
                cards,
                results,
                ground.states(),
                ground.content());
        AskAboutHome ask = new AskAboutHome(
                ground.guard(),
                ground.access(),
                results,
                ground.states(),
                taken.of(RecordEvidence.class),
                ground.content(),
                ground.calendar());
        return Offers.NONE
                .about(LearnerCards.DOOR, (actor, learner) -> new LearnerCards(actor, learner, give, ask))
                .toAnybody(CardSide.DOOR, new CardSide(open, add));
    }
}
