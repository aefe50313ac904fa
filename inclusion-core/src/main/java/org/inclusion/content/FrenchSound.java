package org.inclusion.content;

/**
 * How a French word sounds, roughly: who writes by ear writes <em>assurence</em>, <em>fisique</em>, <em>kantine</em>.
 * Two words of one sound may still be two words, so a sound is compared only where nothing is written as it was sought.
 */
final class FrenchSound {

    private static final String SILENT_AT_THE_END = "tdsxzp";
    private static final int SHORTEST = 3;

    private final String word;
    private final StringBuilder sound = new StringBuilder();

    private FrenchSound(String word) {
        this.word = word;
    }

    /**
     * The sound of a word; a capital stands for a sound of two letters.
     *
     * @param word without accents and capitals
     */
    static String of(String word) {
        return new FrenchSound(withoutSilentEnd(word)).read();
    }

    /** <em>payer</em>, <em>payais</em> and <em>paye</em> end alike, and so do <em>droit</em> and <em>droi</em>. */
    private static String withoutSilentEnd(String word) {
        int end = word.length();
        while (end > SHORTEST && SILENT_AT_THE_END.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean isVerb = end > SHORTEST + 1 && (word.startsWith("er", end - 2) || word.startsWith("ai", end - 2));
        return isVerb ? word.substring(0, end - 2) + "e" : word.substring(0, end);
    }

    private String read() {
        int at = 0;
        while (at < word.length()) {
            at += readAt(at);
        }
        int last = sound.length() - 1;
        return last >= SHORTEST && sound.charAt(last) == 'e' ? sound.substring(0, last) : sound.toString();
    }

    /** Reads the sound that begins at a letter; answers how many letters it has. */
    private int readAt(int at) {
        if (word.startsWith("eau", at)) {
            return say('o', 3);
        }
        int nasal = nasalAt(at);
        if (nasal > 0) {
            return nasal;
        }
        String two = word.substring(at, Math.min(at + 2, word.length()));
        return switch (two) {
            case "au" -> say('o', 2);
            case "ai", "ei", "ay", "ey" -> say('e', 2);
            case "ou" -> say('U', 2);
            case "oi", "oy" -> say('W', 2);
            case "ph" -> say('f', 2);
            case "ch", "sh" -> say('C', 2);
            case "gn" -> say('G', 2);
            case "qu", "ck" -> say('k', 2);
            case "gu" -> isSoftened(at + 1) ? say('g', 2) : say('g', 1);
            case "ti" -> word.startsWith("tion", at) ? say('s', 1) : say('t', 1);
            default -> readLetter(at);
        };
    }

    private int readLetter(int at) {
        char letter = word.charAt(at);
        return switch (letter) {
            case 'h' -> 1;
            case 'c' -> say(isSoftened(at) ? 's' : 'k', 1);
            case 'g' -> say(isSoftened(at) ? 'j' : 'g', 1);
            case 'q' -> say('k', 1);
            case 'y' -> say('i', 1);
            case 'z' -> say('s', 1);
            default -> say(letter, 1);
        };
    }

    private boolean isSoftened(int at) {
        return at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
    }

    /** A vowel before <em>n</em> or <em>m</em> that no vowel follows; 0 where there is none. */
    private int nasalAt(int at) {
        for (int vowels = 2; vowels >= 1; vowels--) {
            int after = at + vowels;
            if (after < word.length() && "nm".indexOf(word.charAt(after)) >= 0 && isClosed(after)) {
                switch (word.substring(at, after)) {
                    case "a", "e" -> {
                        return say('A', vowels + 1);
                    }
                    case "i", "y", "u", "ai", "ei" -> {
                        return say('I', vowels + 1);
                    }
                    case "o" -> {
                        return say('O', vowels + 1);
                    }
                    default -> {}
                }
            }
        }
        return 0;
    }

    private boolean isClosed(int at) {
        return at + 1 == word.length() || "aeiouynmh".indexOf(word.charAt(at + 1)) < 0;
    }

    /** A sound is not said twice: a doubled letter does no harm. */
    private int say(char one, int letters) {
        if (sound.length() == 0 || sound.charAt(sound.length() - 1) != one) {
            sound.append(one);
        }
        return letters;
    }
}
