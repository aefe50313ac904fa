package org.inclusion.servlet.together;

import java.util.List;
import org.inclusion.servlet.card.CardWebRoom;
import org.inclusion.servlet.http.Route;
import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of live help, on both sides of a session. */
public final class TogetherWebRoom implements WebRoom {

    @Override
    public String id() {
        return "together";
    }

    /** Where the library has no cards, nobody is helped with one. */
    @Override
    public Served serve(WebGround ground) {
        EventStreams streams = new EventStreams();
        List<Route> withCard = ground.rooms().contains(CardWebRoom.ID)
                ? HelpedRoutes.withCard(streams, ground.limit(CardWebRoom.SIGNS))
                : List.of();
        return Served.of(TogetherRoutes.all(streams), HelpedRoutes.signedIn(streams), withCard)
                .endedBy(streams::close);
    }
}
