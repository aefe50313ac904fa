package org.inclusion.servlet.authoring;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of a structure's own lessons, for who writes them and for whoever has the address of one. */
public final class AuthoringWebRoom implements WebRoom {

    @Override
    public String id() {
        return "authoring";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(LeafletRoutes.all(), LessonRoutes.all()).withSignPage("practice/lesson");
    }
}
