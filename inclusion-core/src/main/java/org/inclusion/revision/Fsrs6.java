package org.inclusion.revision;

import java.time.Duration;
import java.time.Instant;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Computes how well a practised step is kept in mind, by FSRS-6: the Free Spaced Repetition Scheduler of Open Spaced
 * Repetition (Jarrett Ye et al.), with its 21 default parameters. Written from the published formulas (the wiki of
 * <em>awesome-fsrs</em>, "The Algorithm"; J. Ye, J. Su, Y. Cao, "A Stochastic Shortest Path Algorithm for Optimizing
 * Spaced Repetition Scheduling", KDD 2022), and held against ts-fsrs 5.4.2, with its rounding to eight decimals.
 * Pure functions.
 *
 * <p>Time is counted in whole days, to the nearest: an evening and the morning twelve hours later are one day apart, in
 * any zone. With R the {@linkplain #retrievability retrievability}, S the stability, D the difficulty and G the grade
 * of the rating:
 *
 * <pre>
 * R(t, S)    = (1 + factor · t / S)^−w20, factor = .9^(−1 / w20) − 1, so that R(S, S) = .9
 * first      : S = w[G−1],  D = D0(G) = w4 − e^(w5 (G−1)) + 1
 * remembered : S' = S (1 + e^w8 (11 − D) S^−w9 (e^(w10 (1−R)) − 1) · [w15 if hard] · [w16 if easy])
 * forgotten  : S' = min(w11 D^−w12 ((S+1)^w13 − 1) e^(w14 (1−R)), S / e^(w17 w18))
 * same day   : S' = S · S^−w19 e^(w17 (G − 3 + w18)), which lowers S for a forgotten one only
 * always     : D' = w7 D0(4) + (1 − w7) (D − w6 (G − 3) (10 − D) / 9), from 1 to 10
 * </pre>
 *
 * <p>A <em>short-term review</em> is one on the day of the last: nothing was forgotten in between (R = 1), so that it
 * says little about memory over days, and has a formula of its own.
 */
@Internal
public final class Fsrs6 {

    /** A step is worth doing again once its retrievability is below this: FSRS's own default. */
    public static final double DESIRED_RETENTION = .9;

    /** The default parameters of FSRS-6, w0 to w20. */
    private static final double[] W = {
        .212, 1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194, .001, 1.8722, .1666, .796, 1.4835, .0614, .2629, 1.6483,
        .6014, 1.8729, .5425, .0912, .0658, .1542
    };

    private static final double DECAY = -W[20];

    private static final double FACTOR = rounded(Math.exp(Math.log(DESIRED_RETENTION) / DECAY) - 1);

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private Fsrs6() {}

    /**
     * The retrievability: how likely the step would still come back at a time.
     *
     * @param at a time before the memory's last one counts as the last one
     * @return a probability above 0; 1 on the day of the last time, then falling with time
     */
    public static double retrievability(MemoryState memory, Instant at) {
        return rounded(Math.pow(1 + FACTOR * days(memory, at) / memory.stability(), DECAY));
    }

    /**
     * The memory after the step was done once more, at the later of the two times.
     *
     * @param before the memory before, or null the first time
     * @param rating how the step came back
     * @param at when; a time before the memory's last one counts as the same day
     */
    public static MemoryState after(@Nullable MemoryState before, Rating rating, Instant at) {
        int grade = rating.grade();
        if (before == null) {
            return new MemoryState(W[grade - 1], difficulty(firstDifficulty(grade)), at);
        }
        double stability = days(before, at) == 0
                ? sameDay(before.stability(), grade)
                : rating == Rating.AGAIN ? forgotten(before, at) : remembered(before, rating, at);
        Instant last = at.isBefore(before.lastAt()) ? before.lastAt() : at;
        return new MemoryState(stability, nextDifficulty(before.difficulty(), grade), last);
    }

    private static double remembered(MemoryState before, Rating rating, Instant at) {
        double s = before.stability();
        double growth = Math.exp(W[8])
                * (11 - before.difficulty())
                * Math.pow(s, -W[9])
                * (Math.exp((1 - retrievability(before, at)) * W[10]) - 1)
                * (rating == Rating.HARD ? W[15] : 1)
                * (rating == Rating.EASY ? W[16] : 1);
        return stability(s * (1 + growth));
    }

    private static double forgotten(MemoryState before, Instant at) {
        double s = before.stability();
        double relearned = W[11]
                * Math.pow(before.difficulty(), -W[12])
                * (Math.pow(s + 1, W[13]) - 1)
                * Math.exp((1 - retrievability(before, at)) * W[14]);
        return Math.min(stability(relearned), stability(s / Math.exp(W[17] * W[18])));
    }

    private static double sameDay(double s, int grade) {
        double growth = Math.pow(s, -W[19]) * Math.exp(W[17] * (grade - 3 + W[18]));
        return stability(s * (grade == Rating.AGAIN.grade() ? growth : Math.max(growth, 1)));
    }

    private static double nextDifficulty(double d, int grade) {
        double damped = d + rounded(-W[6] * (grade - 3) * (10 - d) / 9);
        return difficulty(rounded(W[7] * firstDifficulty(Rating.EASY.grade()) + (1 - W[7]) * damped));
    }

    private static double firstDifficulty(int grade) {
        return rounded(W[4] - Math.exp((grade - 1) * W[5]) + 1);
    }

    private static double difficulty(double any) {
        return Math.min(Math.max(any, MemoryState.LEAST_DIFFICULTY), MemoryState.MOST_DIFFICULTY);
    }

    private static double stability(double any) {
        return rounded(Math.min(Math.max(any, MemoryState.LEAST_STABILITY), MemoryState.MOST_STABILITY));
    }

    private static long days(MemoryState memory, Instant at) {
        long seconds = Duration.between(memory.lastAt(), at).toSeconds();
        return Math.max(0, Math.floorDiv(seconds + DAY / 2, DAY));
    }

    /** Rounds to eight decimals, as ts-fsrs does. */
    private static double rounded(double any) {
        return Math.round(any * 1e8) / 1e8;
    }
}
