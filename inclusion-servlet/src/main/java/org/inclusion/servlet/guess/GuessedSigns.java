package org.inclusion.servlet.guess;

/**
 * A kind of signs that open something for whoever has them, and that strangers may try to guess: of a card, of a sheet,
 * of a guest.
 *
 * @param refused the code of the refusal of signs that are wrong, such as {@code refused.unknown-card}
 * @param ofOneCaller how many wrong guesses a caller has in a minute
 */
public record GuessedSigns(String refused, int ofOneCaller) {

    /** Signs of which a caller has sixty wrong guesses in a minute. */
    public static GuessedSigns refusedAs(String refused) {
        return new GuessedSigns(refused, FailedOpenings.OF_ONE_CALLER);
    }
}
