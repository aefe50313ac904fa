package org.inclusion.servlet.paper;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The address of the papers that a wish needs. */
public final class PaperWebRoom implements WebRoom {

    @Override
    public String id() {
        return "paper";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(PaperRoutes.all());
    }
}
