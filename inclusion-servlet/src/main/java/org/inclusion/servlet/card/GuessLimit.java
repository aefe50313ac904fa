package org.inclusion.servlet.card;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.access.Outcome;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;

/**
 * Limits how often a caller may guess: the signs of a card, of a sheet or of a guest, and the drawings of a session of live help. Guesses
 * are counted for the caller, and never for the person to whom the card or the session belongs. Where all callers together guess
 * wrong too often, every caller waits, except for what that caller opened within the last hour. Thread-safe.
 */
public final class GuessLimit {

    private final Function<HttpServletRequest, String> callerOf;
    private final String refused;
    private final SaltedHash hash = new SaltedHash();
    private final FailedOpenings failed;
    private final OpenedCards opened = new OpenedCards(System::nanoTime);

    /**
     * A limit that counts for itself.
     *
     * @param callerOf tells callers apart
     * @param ofOneCaller how many wrong guesses a caller has in a minute
     * @param refused the code of the refusal of a guess that was wrong, such as {@code refused.unknown-card}
     */
    public GuessLimit(Function<HttpServletRequest, String> callerOf, int ofOneCaller, String refused) {
        this.callerOf = callerOf;
        this.refused = refused;
        this.failed = new FailedOpenings(System::nanoTime, ofOneCaller);
    }

    /** The limit for the signs of cards. */
    public static GuessLimit ofCards(Function<HttpServletRequest, String> callerOf) {
        return new GuessLimit(callerOf, FailedOpenings.OF_ONE_CALLER, "refused.unknown-card");
    }

    /**
     * Asks, unless the caller has guessed wrong too often. A right guess of this caller stays open to this caller, whatever others
     * try meanwhile.
     *
     * @param guess what is guessed
     * @param asked finds out whether it is right
     * @throws ProblemException 429 if the caller has to wait
     */
    public <T> Outcome<T> tried(Exchange exchange, String guess, Supplier<Outcome<T>> asked) {
        String caller = callerOf(exchange);
        String callerAndGuess = hash.of(caller + guess);
        if (!opened.contains(callerAndGuess)) {
            requireAnotherGuess(caller);
        }
        Outcome<T> outcome = counted(caller, asked);
        if (!isWrong(outcome)) {
            opened.add(callerAndGuess);
        }
        return outcome;
    }

    /**
     * Asks for what serves once, unless the caller has guessed wrong too often. Nothing stays open: another answer than "wrong", such
     * as that the caller may not ask, must not let the caller guess on.
     *
     * @param asked finds out whether the guess is right
     * @throws ProblemException 429 if the caller has to wait
     */
    public <T> Outcome<T> triedOnce(Exchange exchange, Supplier<Outcome<T>> asked) {
        String caller = callerOf(exchange);
        requireAnotherGuess(caller);
        return counted(caller, asked);
    }

    private String callerOf(Exchange exchange) {
        return hash.of(exchange.said(callerOf));
    }

    private void requireAnotherGuess(String caller) {
        int wait = failed.secondsToWait(caller);
        if (wait > 0) {
            throw new ProblemException(Problem.of(429, "too-many-codes").with("Retry-After", String.valueOf(wait)));
        }
    }

    private <T> Outcome<T> counted(String caller, Supplier<Outcome<T>> asked) {
        Outcome<T> outcome = asked.get();
        if (isWrong(outcome)) {
            failed.failed(caller);
        }
        return outcome;
    }

    /** A card that is full, or a step that is not on its path, is no guess: the signs were right. */
    private boolean isWrong(Outcome<?> outcome) {
        return outcome.fold(right -> false, refusal -> refusal.reason().code().equals(refused));
    }
}
