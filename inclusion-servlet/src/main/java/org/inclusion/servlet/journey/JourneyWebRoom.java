package org.inclusion.servlet.journey;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of the journey: who asks, wishes, progress, profile, bookmarks, and the people of a helper. */
public final class JourneyWebRoom implements WebRoom {

    @Override
    public String id() {
        return "journey";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(
                MeRoutes.all(ground.rooms()),
                WishRoutes.all(),
                ProgressRoutes.all(),
                ProfileRoutes.all(),
                DayRelationRoutes.all(),
                PeopleRoutes.all(),
                BookmarkRoutes.all());
    }
}
