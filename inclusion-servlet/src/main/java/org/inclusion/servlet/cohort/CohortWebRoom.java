package org.inclusion.servlet.cohort;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of a structure’s sums and counts. */
public final class CohortWebRoom implements WebRoom {

    @Override
    public String id() {
        return "cohort";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(StructureRoutes.all(), DoneRoutes.all());
    }
}
