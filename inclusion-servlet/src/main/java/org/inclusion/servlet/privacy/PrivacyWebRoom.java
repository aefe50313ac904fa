package org.inclusion.servlet.privacy;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of a copy and of an erasure. */
public final class PrivacyWebRoom implements WebRoom {

    @Override
    public String id() {
        return "privacy";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(CopyRoutes.all(), ErasureRoutes.all());
    }
}
