package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.servlet.accompaniment.AccompanimentWebRoom;
import org.inclusion.servlet.assessment.AssessmentWebRoom;
import org.inclusion.servlet.authoring.AuthoringWebRoom;
import org.inclusion.servlet.card.CardWebRoom;
import org.inclusion.servlet.cohort.CohortWebRoom;
import org.inclusion.servlet.content.ContentWebRoom;
import org.inclusion.servlet.evidence.EvidenceWebRoom;
import org.inclusion.servlet.followup.FollowUpWebRoom;
import org.inclusion.servlet.guest.GuestWebRoom;
import org.inclusion.servlet.http.Route;
import org.inclusion.servlet.journey.JourneyWebRoom;
import org.inclusion.servlet.mandate.MandateWebRoom;
import org.inclusion.servlet.paper.PaperWebRoom;
import org.inclusion.servlet.place.PlaceWebRoom;
import org.inclusion.servlet.privacy.PrivacyWebRoom;
import org.inclusion.servlet.referral.ReferralWebRoom;
import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;
import org.inclusion.servlet.together.TogetherWebRoom;
import org.inclusion.servlet.ui.DocumentRoutes;
import org.inclusion.servlet.ui.UiRoutes;

/** The rooms as one servlet serves them. A room has its line here, and there is no other list of addresses. */
final class WebRooms implements AutoCloseable {

    /** In every library: what belongs to the training. */
    static final List<WebRoom> ALWAYS = List.of(
            new JourneyWebRoom(),
            new ContentWebRoom(),
            new EvidenceWebRoom(),
            new AssessmentWebRoom(),
            new PrivacyWebRoom());

    /** Only where the library has the room. */
    static final List<WebRoom> OF_LIBRARY = List.of(
            new FollowUpWebRoom(),
            new AccompanimentWebRoom(),
            new ReferralWebRoom(),
            new GuestWebRoom(),
            new CardWebRoom(),
            new TogetherWebRoom(),
            new MandateWebRoom(),
            new AuthoringWebRoom(),
            new CohortWebRoom(),
            new PaperWebRoom(),
            new PlaceWebRoom());

    private final boolean isWhole;
    private final List<Served> served;

    /**
     * Serves what a library has.
     *
     * @param rooms the ids of the rooms of that library
     * @param callers distinguishes callers who are not signed in
     */
    WebRooms(Set<String> rooms, Function<HttpServletRequest, String> callers) {
        WebGround ground = new WebGround(rooms, callers);
        isWhole = OF_LIBRARY.stream().allMatch(room -> rooms.contains(room.id()));
        served = Stream.concat(ALWAYS.stream(), OF_LIBRARY.stream().filter(room -> rooms.contains(room.id())))
                .map(room -> room.serve(ground))
                .toList();
    }

    /** The addresses of the API, which its description describes. */
    List<Route> api() {
        List<Route> ofRooms =
                served.stream().flatMap(room -> room.routes().stream()).toList();
        List<Route> documents = isWhole ? DocumentRoutes.all() : DocumentRoutes.describing(ofRooms);
        return Stream.concat(ofRooms.stream(), documents.stream()).toList();
    }

    /** The addresses of the API, and those of scripts and pages. */
    List<Route> all() {
        List<String> signPages =
                served.stream().flatMap(room -> room.signPages().stream()).toList();
        return Stream.concat(api().stream(), UiRoutes.all(signPages).stream()).toList();
    }

    /** Ends what the rooms hold open. */
    @Override
    public void close() {
        served.forEach(room -> room.end().run());
    }
}
