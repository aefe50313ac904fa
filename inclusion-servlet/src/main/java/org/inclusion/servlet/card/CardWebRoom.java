package org.inclusion.servlet.card;

import org.inclusion.servlet.guess.GuessedSigns;
import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of cards, and of what a card opens at home. */
public final class CardWebRoom implements WebRoom {

    public static final String ID = "card";

    public static final GuessedSigns SIGNS = GuessedSigns.refusedAs("refused.unknown-card");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(CardRoutes.all(), HomeProposalRoutes.all(), HomeRoutes.all(ground.limit(SIGNS)));
    }
}
