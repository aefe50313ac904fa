package org.inclusion.place;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;

/** The room of help places: found by anybody, taken in from files. Nothing in it is about a person. */
@Internal
public final class PlaceRoom implements Room {

    static final String ID = "place";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Rows<?>> rows() {
        return HelpPlaceRows.ALL;
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        HelpPlaceStore places = ground.stores().of(HelpPlaceStore.class);
        return Offers.NONE
                .toAnybody(
                        FindPlaces.DOOR,
                        new FindPlaces(ground.transactions(), places, ground.content(), ground.calendar()))
                .toHost(
                        ImportPlaces.DOOR,
                        new ImportPlaces(
                                ground.transactions(), places, taken.lent(TracesOfPlaces.class), ground.calendar()))
                .toHost(
                        FindDuplicatePlaces.DOOR,
                        new FindDuplicatePlaces(ground.transactions(), places, ground.calendar()));
    }
}
