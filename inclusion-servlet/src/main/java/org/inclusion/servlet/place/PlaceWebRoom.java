package org.inclusion.servlet.place;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The address of help places. */
public final class PlaceWebRoom implements WebRoom {

    @Override
    public String id() {
        return "place";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(PlaceRoutes.all());
    }
}
