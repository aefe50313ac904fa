package org.inclusion.paper;

import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.journey.WishStore;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomOptions;
import org.inclusion.room.Taken;

/** The room of the papers that a wish needs. It keeps nothing. */
@Internal
public final class PaperRoom implements Room {

    static final String ID = "paper";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<RoomOptions> options() {
        return Optional.of(new PaperOptions(ReceivedPapers.none()));
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        SeePapers see = new SeePapers(
                ground.guard(),
                ground.stores().of(WishStore.class),
                ground.content(),
                taken.of(PaperOptions.class).received());
        return Offers.NONE.about(LearnerPapers.DOOR, (actor, learner) -> new LearnerPapers(actor, learner, see));
    }
}
