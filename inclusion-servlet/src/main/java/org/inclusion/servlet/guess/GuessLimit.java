package org.inclusion.servlet.guess;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.access.Outcome;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;

/**
 * Limits how often a caller may guess: the signs of a card, of a sheet or of a guest. Guesses are counted for the
 * caller, and never for the person to whom the card belongs. Where all callers together guess wrong too often, every
 * caller waits, except for what that caller opened within the last hour. Thread-safe.
 */
public final class GuessLimit {

    private final Function<HttpServletRequest, String> callerOf;
    private final String refused;
    private final SaltedHash hash = new SaltedHash();
    private final FailedOpenings failed;
    private final OpenedSigns opened = new OpenedSigns(System::nanoTime);

    /**
     * A limit that counts for itself.
     *
     * @param signs what is guessed
     * @param callerOf distinguishes callers
     */
    public GuessLimit(GuessedSigns signs, Function<HttpServletRequest, String> callerOf) {
        this.callerOf = callerOf;
        this.refused = signs.refused();
        this.failed = new FailedOpenings(System::nanoTime, signs.ofOneCaller());
    }

    /**
     * Asks, unless the caller has guessed wrong too often. A right guess of this caller stays open to this caller,
     * whatever others try meanwhile.
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
