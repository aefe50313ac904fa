package org.inclusion.referral;

import java.util.Set;
import org.inclusion.place.PlaceService;

/** A reason for a referral: what a learner looks for elsewhere. A choice of ours, never free text. */
public enum ReferralReason {
    /** Help with a procedure. */
    PROCEDURE,
    /** Learning to use digital tools. */
    LEARNING,
    /** Looking for work. */
    WORK,
    /** Parents, children and digital things. */
    PARENTING,
    /** A device that is lent. */
    LOAN,
    /** A device at a low price, or for nothing. */
    DEVICE,
    /** A device that is repaired. */
    REPAIR,
    /** A computer or a connection to use there. */
    FREE_ACCESS,
    /** A cheap tariff for a telephone or a connection. */
    CHEAP_TARIFF,
    /** Anything else, which is not named. */
    OTHER;

    /**
     * The services of help places at which to search.
     *
     * @return any of them fits; none where every place may
     */
    public Set<PlaceService> services() {
        return switch (this) {
            case PROCEDURE -> Set.of(PlaceService.PROCEDURES);
            case LEARNING -> Set.of(PlaceService.EVERYDAY_TOOLS, PlaceService.SAFETY, PlaceService.CULTURE);
            case WORK -> Set.of(PlaceService.WORK);
            case PARENTING -> Set.of(PlaceService.PARENTING);
            case LOAN, DEVICE, REPAIR -> Set.of(PlaceService.EQUIPMENT);
            case FREE_ACCESS -> Set.of(PlaceService.FREE_ACCESS);
            case CHEAP_TARIFF -> Set.of(PlaceService.FREE_ACCESS, PlaceService.EQUIPMENT);
            case OTHER -> Set.of();
        };
    }

    /**
     * Tells whether she looks for a device or a connection, so that an outcome says whether she has it.
     *
     * @return true for a loan, a device, a repair, free access and a cheap tariff
     */
    public boolean isEquipment() {
        Set<PlaceService> services = services();
        return services.contains(PlaceService.EQUIPMENT) || services.contains(PlaceService.FREE_ACCESS);
    }
}
