package org.inclusion.referral;

import java.util.Set;
import org.inclusion.place.PlaceService;

/** A reason for a referral: what a learner looks for elsewhere. A choice of ours, never free text. */
public enum ReferralReason {
    /** Help with a procedure. */
    PROCEDURE(PlaceService.PROCEDURES),
    /** Learning to use digital tools. */
    LEARNING(PlaceService.EVERYDAY_TOOLS, PlaceService.SAFETY, PlaceService.CULTURE),
    /** Looking for work. */
    WORK(PlaceService.WORK),
    /** Parents, children and digital things. */
    PARENTING(PlaceService.PARENTING),
    /** A device that is lent. */
    LOAN(PlaceService.EQUIPMENT),
    /** A device at a low price, or for nothing. */
    DEVICE(PlaceService.EQUIPMENT),
    /** A device that is repaired. */
    REPAIR(PlaceService.EQUIPMENT),
    /** A computer or a connection to use there. */
    FREE_ACCESS(PlaceService.FREE_ACCESS),
    /** A cheap tariff for a telephone or a connection. */
    CHEAP_TARIFF(PlaceService.FREE_ACCESS, PlaceService.EQUIPMENT),
    /** Anything else, which is not named. */
    OTHER;

    private final Set<PlaceService> services;

    ReferralReason(PlaceService... services) {
        this.services = Set.of(services);
    }

    /**
     * The services of help places at which to search.
     *
     * @return any of them fits; none where every place may
     */
    public Set<PlaceService> services() {
        return services;
    }

    /**
     * Tells whether she looks for a device or a connection, so that an outcome says whether she has it.
     *
     * @return true for a loan, a device, a repair, free access and a cheap tariff
     */
    public boolean isEquipment() {
        return services.contains(PlaceService.EQUIPMENT) || services.contains(PlaceService.FREE_ACCESS);
    }
}
