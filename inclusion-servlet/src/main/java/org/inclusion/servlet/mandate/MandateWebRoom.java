package org.inclusion.servlet.mandate;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of mandates, and of what is done in her absence. */
public final class MandateWebRoom implements WebRoom {

    @Override
    public String id() {
        return "mandate";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(MandateRoutes.all(), AbsenceRoutes.all());
    }
}
