package org.inclusion;

import org.inclusion.place.FindDuplicatePlaces;
import org.inclusion.place.FindPlaces;
import org.inclusion.place.ImportPlaces;
import org.inclusion.referral.ForgetDiscreetReferrals;
import org.inclusion.referral.LockedReferrals;

/** The use cases of help places. Thread-safe. */
final class PlaceUseCases {

    final FindPlaces findPlaces;
    final ImportPlaces importPlaces;
    final FindDuplicatePlaces duplicatePlaces;

    PlaceUseCases(Ground ground) {
        findPlaces = new FindPlaces(ground.transactions, ground.stores.helpPlaces(), ground.content, ground.calendar);
        importPlaces = new ImportPlaces(
                ground.transactions,
                ground.stores.helpPlaces(),
                new ForgetDiscreetReferrals(ground.stores.referrals(), new LockedReferrals(ground.stores.snapshots())),
                ground.calendar);
        duplicatePlaces = new FindDuplicatePlaces(ground.transactions, ground.stores.helpPlaces(), ground.calendar);
    }
}
