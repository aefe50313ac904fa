package org.inclusion.messages;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words by which a person says that no more messages are wanted. The host keeps that, beside the number: {@link
 * Recipients} is empty for that person from then on. Stateless.
 *
 * <pre>{@code
 * if (StopWords.isIn(reply)) {
 *     people.noMoreMessages(number); // and no answer to it
 * }
 * }</pre>
 */
public final class StopWords {

    private static final Set<String> WORDS = Set.of(
            "stop", "arret", "arreter", "arretez", "desabonner", "desinscrire", "unsubscribe", "cancel", "end", "quit");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private StopWords() {}

    /**
     * Whether a reply is one of those words, in any writing, with a number behind it or none: {@code STOP}, {@code «
     * Arrêter. »}, {@code STOP 36111}. A sentence that has such a word in it is for a person to read.
     *
     * @param reply what a person wrote
     */
    public static boolean isIn(String reply) {
        String plain =
                MARKS.matcher(Normalizer.normalize(reply, Normalizer.Form.NFD)).replaceAll("");
        return WORDS.contains(NO_LETTERS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip());
    }
}
