package org.inclusion.referral;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.time.Calendar;

/**
 * A referral with everything that holds of it now: its answers, its status, and whether it is silent. Derived from the
 * referral, its answers and the time. Immutable.
 *
 * @param referral the referral as it was noted
 * @param answers what was said of it, the earliest first
 * @param status where it stands
 * @param heardAt when anything but an arrival was last heard of it; when it was noted, where nothing was
 * @param isSilent whether ten days have passed without a word, so that somebody asks
 */
public record ReferralState(
        Referral referral, List<ReferralAnswer> answers, ReferralStatus status, Instant heardAt, boolean isSilent) {

    /** After so many calendar days without a word somebody asks. */
    public static final int SILENCE_DAYS = 10;

    /** Copies the list. */
    public ReferralState {
        answers = List.copyOf(answers);
    }

    /**
     * Tells whether no further answer is waited for.
     *
     * @return true once it was refused, helped or not, or was called off
     */
    public boolean hasEnded() {
        return answers.stream().anyMatch(answer -> answer.kind().ends());
    }

    /**
     * Tells whether it arrived: those to whom she goes have seen it, or have answered.
     *
     * @return true from the first sign of them on
     */
    public boolean hasArrived() {
        return answers.stream()
                .anyMatch(answer -> answer.kind() == ReferralAnswer.Kind.ARRIVED
                        || answer.from() == ReferralAnswer.From.RECEIVER
                        || answer.from() == ReferralAnswer.From.SHEET);
    }

    /**
     * The answer that came by the sheet.
     *
     * @return the answer, or empty where nothing was answered by the sheet
     */
    public Optional<ReferralAnswer.Kind> answerOfSheet() {
        return answers.stream()
                .filter(answer -> answer.id().equals(ReferralAnswer.OF_SHEET))
                .map(ReferralAnswer::kind)
                .findFirst();
    }

    /** The state of a referral. */
    static ReferralState of(Referral referral, List<ReferralAnswer> answers, Instant now, Calendar calendar) {
        List<ReferralAnswer> ordered = answers.stream()
                .sorted(comparing(ReferralAnswer::at).thenComparing(ReferralAnswer::id))
                .toList();
        ReferralStatus status =
                referral.direction() == Referral.Direction.RECEIVED ? ReferralStatus.ARRIVED : ReferralStatus.SENT;
        Instant heardAt = referral.notedAt();
        boolean ended = false;
        for (ReferralAnswer answer : ordered) {
            ReferralStatus said = ReferralStatus.valueOf(answer.kind().name());
            if (!ended && (answer.kind().ends() || said.compareTo(status) > 0)) {
                status = said;
            }
            ended = ended || answer.kind().ends();
            heardAt = answer.kind() == ReferralAnswer.Kind.ARRIVED ? heardAt : answer.at();
        }
        LocalDate asked = calendar.dayOf(heardAt).plusDays(SILENCE_DAYS);
        boolean silent = !ended && !calendar.dayOf(now).isBefore(asked);
        return new ReferralState(referral, ordered, status, heardAt, silent);
    }
}
