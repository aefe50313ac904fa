package org.inclusion.servlet.followup;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of promises, calls and appointments. */
public final class FollowUpWebRoom implements WebRoom {

    @Override
    public String id() {
        return "followup";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(PromiseRoutes.all(), CallRoutes.all(), AppointmentRoutes.all());
    }
}
