package org.inclusion.servlet.content;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of the content: paths, steps, packs and their files, kits, resources and walkthroughs. */
public final class ContentWebRoom implements WebRoom {

    @Override
    public String id() {
        return "content";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(
                ContentRoutes.all(),
                PackFileRoutes.all(),
                TelephoneRoutes.all(),
                KitRoutes.all(),
                ResourceRoutes.all(),
                WalkthroughRoutes.all());
    }
}
