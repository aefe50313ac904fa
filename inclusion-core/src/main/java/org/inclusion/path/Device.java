package org.inclusion.path;

/** The device that a learner learns with: telephone, tablet or computer. */
public enum Device {
    /** A telephone with a screen to touch. */
    PHONE,
    /** A tablet. */
    TABLET,
    /** A computer with a keyboard. */
    COMPUTER;

    /** Whether who can work the one can work the other: telephones and tablets are touched, computers are not. */
    public boolean isWorkedLike(Device other) {
        return (this == COMPUTER) == (other == COMPUTER);
    }
}
