package org.inclusion.referral;

/**
 * Something of a learner that she may agree to share with those to whom she goes. Her name and her number are read from
 * the host at the moment they are shown; the reason stands in the referral.
 */
public enum SharedDetail {
    /** Her name. */
    NAME,
    /** Her telephone number. */
    NUMBER,
    /** The reason of the referral: something that she looks for. */
    REASON
}
