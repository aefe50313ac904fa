package org.inclusion.referral;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.annotation.Internal;
import org.inclusion.place.TracesOfPlaces;
import org.inclusion.store.Transaction;

/**
 * Forgets referrals to places of which no trace is kept: they were noted before the directory said so. The call that
 * was promised stays, so that nobody is lost; it does not say to which place she was sent. Thread-safe.
 */
@Internal
public final class ForgetDiscreetReferrals implements TracesOfPlaces {

    private static final int PAGE = 500;

    private final ReferralStore store;
    private final LockedReferrals locked;

    public ForgetDiscreetReferrals(ReferralStore store, LockedReferrals locked) {
        this.store = store;
        this.locked = locked;
    }

    @Override
    public void forget(Transaction tx, Collection<String> places) {
        List<Referral> some = store.at(tx, places, PAGE);
        while (!some.isEmpty()) {
            locked.again(
                            tx,
                            some.stream().map(Referral::learner).collect(Collectors.toSet()),
                            () -> store.at(tx, places, PAGE))
                    .forEach(referral -> store.remove(tx, referral.learner(), referral.id()));
            some = store.at(tx, places, PAGE);
        }
    }
}
