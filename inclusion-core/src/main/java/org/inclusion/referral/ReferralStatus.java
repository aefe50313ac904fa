package org.inclusion.referral;

/**
 * The status of a referral now, in one word: {@link ReferralState} holds it with the answers behind it. Derived,
 * never stored.
 */
public enum ReferralStatus {
    /** It was noted, and nothing was heard yet. */
    SENT,
    /** Those to whom she goes have seen it. */
    ARRIVED,
    /** They will receive her. */
    ACCEPTED,
    /** They cannot receive her. */
    REFUSED,
    /** They have met her. */
    MET,
    /** It helped. */
    HELPED,
    /** It did not help. */
    NOT_HELPED,
    /** She does not want it any more. */
    CALLED_OFF
}
