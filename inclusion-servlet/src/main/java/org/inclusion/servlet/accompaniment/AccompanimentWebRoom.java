package org.inclusion.servlet.accompaniment;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of accompaniments and of their export. */
public final class AccompanimentWebRoom implements WebRoom {

    @Override
    public String id() {
        return "accompaniment";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(AccompanimentRoutes.all(), ExportRoutes.all());
    }
}
