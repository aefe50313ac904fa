package org.inclusion.outbox;

/**
 * The result of one run of {@link SendLetters}: how many letters left, how many are tried again, and how many are
 * dead. Immutable.
 *
 * @param sent how many letters left
 * @param retried how many could not leave, and are tried again later
 * @param dead how many are tried no more until an operator says so
 */
public record SentLetters(int sent, int retried, int dead) {

    static final SentLetters NONE = new SentLetters(0, 0, 0);
    static final SentLetters ONE_SENT = new SentLetters(1, 0, 0);
    static final SentLetters ONE_RETRIED = new SentLetters(0, 1, 0);
    static final SentLetters ONE_DEAD = new SentLetters(0, 0, 1);

    SentLetters and(SentLetters other) {
        return new SentLetters(sent + other.sent, retried + other.retried, dead + other.dead);
    }
}
