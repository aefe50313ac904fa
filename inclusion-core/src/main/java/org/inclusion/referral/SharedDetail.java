package org.inclusion.referral;

/** Something of a learner that she may agree to share with those to whom she goes. Read from the host at the moment it is shown. */
public enum SharedDetail {
    /** Her name. */
    NAME,
    /** Her telephone number. */
    NUMBER,
    /** The reason of the referral: something that she looks for. */
    REASON
}
