package org.inclusion.referral;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Looks up the help place or the structure to which each referral leads. Thread-safe. */
final class SeenReferrals {

    private final HelpPlaceStore places;
    private final ReceivingStructures structures;

    SeenReferrals(HelpPlaceStore places, ReceivingStructures structures) {
        this.places = places;
        this.structures = structures;
    }

    /** The place of an id, or null. */
    @Nullable
    HelpPlace place(Transaction tx, String id) {
        return places.find(tx, List.of(id)).stream().findFirst().orElse(null);
    }

    SeenReferral one(Transaction tx, ReferralState state) {
        return all(tx, List.of(state)).get(0);
    }

    /** Where each leads. A place that came to be one of those of which no trace is kept is named no more. */
    List<SeenReferral> all(Transaction tx, List<ReferralState> states) {
        List<String> ids = states.stream()
                .map(state -> state.referral().place())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, HelpPlace> found = places.find(tx, ids).stream()
                .filter(place -> place.offer().discreet().isEmpty())
                .collect(toMap(HelpPlace::id, place -> place));
        return states.stream()
                .map(state -> {
                    String place = state.referral().place();
                    String receiver = state.referral().receiver();
                    return new SeenReferral(
                            state,
                            place == null ? null : found.get(place),
                            receiver == null
                                    ? null
                                    : structures.nameOf(receiver).orElse(null));
                })
                .toList();
    }
}
