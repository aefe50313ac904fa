package org.inclusion.servlet.guest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusion.access.Outcome;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.Invitation;
import org.inclusion.guest.LearnerGuests;
import org.inclusion.guest.SaidGuest;
import org.inclusion.guest.SeenGuest;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;

/** Invites and lists the guests of one learner, shows today's step to one of them, and ends an invitation. */
final class GuestRoutes {

    private GuestRoutes() {}

    private record KindView(GuestKind kind, String words) {}

    private record InvitationView(String signs, GuestView guest) {

        static InvitationView of(Invitation invitation, Exchange exchange) {
            return new InvitationView(invitation.signs(), GuestView.of(invitation.guest(), exchange));
        }
    }

    /**
     * The guests, and the words around them.
     *
     * @param kinds the kinds of guests
     * @param say the sentences to read aloud before she invites
     */
    private record GuestsView(List<GuestView> guests, List<KindView> kinds, List<String> say) {}

    static List<Route> all() {
        String guests = "api/learners/{learner}/guests";
        return List.of(
                Route.get(guests, GuestRoutes::hers),
                Route.post(guests, GuestRoutes::invite),
                Route.post(guests + "/{guest}/show", GuestRoutes::show),
                Route.post(guests + "/{guest}/end", GuestRoutes::end));
    }

    private static Answer hers(Exchange exchange) {
        return exchange.answer(
                exchange.about().at(LearnerGuests.DOOR).list(),
                guests -> Answer.revisable(new GuestsView(
                        views(guests, exchange),
                        Stream.of(GuestKind.values())
                                .map(kind -> new KindView(kind, exchange.say("guest.kind." + kind)))
                                .toList(),
                        Stream.of("alone", "sees", "stop")
                                .map(sentence -> exchange.say("guest.say." + sentence))
                                .toList())));
    }

    /** Nothing keeps the answer: the signs of the guest stand in it. */
    private static Answer invite(Exchange exchange) {
        LearnerGuests guests = exchange.about().at(LearnerGuests.DOOR);
        JsonFields body = exchange.body();
        SaidGuest said = new SaidGuest(
                body.id("id", sent -> sent),
                body.constant("kind", GuestKind.class),
                body.number("days"),
                body.flag("seenAlone"));
        body.end();
        return exchange.answer(
                guests.invite(said), invitation -> Answer.created(InvitationView.of(invitation, exchange), "guests"));
    }

    private static Answer show(Exchange exchange) {
        LearnerGuests guests = exchange.about().at(LearnerGuests.DOOR);
        exchange.emptyBody();
        return listed(guests.show(exchange.variable("guest")), exchange);
    }

    private static Answer end(Exchange exchange) {
        LearnerGuests guests = exchange.about().at(LearnerGuests.DOOR);
        exchange.emptyBody();
        return listed(guests.end(exchange.variable("guest")), exchange);
    }

    private static Answer listed(Outcome<List<SeenGuest>> outcome, Exchange exchange) {
        return exchange.answer(outcome, guests -> Answer.of(Map.of("guests", views(guests, exchange))));
    }

    private static List<GuestView> views(List<SeenGuest> guests, Exchange exchange) {
        return guests.stream().map(guest -> GuestView.of(guest, exchange)).toList();
    }
}
