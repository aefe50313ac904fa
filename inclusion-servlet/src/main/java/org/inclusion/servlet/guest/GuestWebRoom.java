package org.inclusion.servlet.guest;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of guests, and of today’s step for whoever has the signs of one. */
public final class GuestWebRoom implements WebRoom {

    @Override
    public String id() {
        return "guest";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(GuestRoutes.all(), TodaysStepRoutes.all(ground.limit(TodaysStepRoutes.SIGNS)))
                .withSignPage("practice/guest");
    }
}
