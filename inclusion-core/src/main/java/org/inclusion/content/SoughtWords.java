package org.inclusion.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a search that say something. Accents, capitals, endings and a doubled letter do no harm, and a word may be written to
 * its beginning alone. Words such as <em>je veux</em> stand in every wish and find nothing.
 */
final class SoughtWords {

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> SAY_NOTHING = Set.copyOf(
            Arrays.asList(("je j veux voudrais cherche ai un une des de du d le la les l a au aux mon ma mes me m et"
                            + " ou en pour sur avec qui que qu est tu il elle on nous vous ils ce c ca cet cette ces se s sa son ses"
                            + " leur ne n y si sont ont suis peux peut va vais fait faire faut tres plus pas toujours"
                            + " trouver trouve chercher besoin avoir dois doit comment quoi quel quelle quels quelles sais aimerais souhaite"
                            + " moi toi lui eux chez dans par car donc mais puis alors aussi parce ya bientot deja encore depuis"
                            + " quand maintenant partout bonjour monsieur madame merci tout tous toute toutes vraiment quelqu chose voudrait veut aurais serait"
                            + " jai cest jveux jsuis chui chuis jsais jy ya yen svp stp serai sera serez etre etais etait avais avait eu ait"
                            + " vient viens viennent voulais voulait voulez veulent vouloir pouvoir pourrais puisse pourquoi falloir faudrait dont"
                            + " fais faites elles aucun chaque quelque quelques ceux celui celle lequel laquelle via vers aussi hier demain bah ben euh hein"
                            + " i want to the an my of for and or with is am like would")
                    .split(" ")));

    /** Verbs of everything: they stand in many wishes, and beside another word they are seldom what somebody looks for. */
    private static final Set<String> SAY_LITTLE = Arrays.stream(
                    ("dire aller venir prendre arriver croire mettre passer donner"
                                    + " partir demander tenir sortir rester laisser envoyer recevoir servir sentir rendre finir changer"
                                    + " comprendre vie jour fois voir savoir appeler marcher gens personne an mois truc service site ligne"
                                    + " bien mal trop petit nouveau autre meme pouvoir vouloir")
                            .split(" "))
            .map(SoughtWord::stemOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final double LITTLE = .4;

    /** Whoever says so looks for somebody to talk to: the word alone would lead to funerals too. */
    private static final Pattern WANTS_TO_DIE =
            Pattern.compile("\\b(veux|voudrais|envie de|pense a|penser a|prefere|vais) mourir\\b");

    private static final String SUICIDE = "suicide";

    private SoughtWords() {}

    /** The words of a search that say something, as a catalogue knows them; none where everything is looked for. */
    static List<SoughtWord> of(String text, Vocabulary vocabulary) {
        return vocabulary.known(words(WANTS_TO_DIE.matcher(plain(text)).replaceAll(SUICIDE))).stream()
                .filter(word -> !saysNothing(word))
                .distinct()
                .map(SoughtWord::of)
                .toList();
    }

    /** Whether a word stands in every wish. */
    static boolean saysNothing(String word) {
        return SAY_NOTHING.contains(word);
    }

    /** The words of a text, without accents and capitals. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return MARK.matcher(Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The weight of a word by itself, from 0 to 1. */
    static double share(SoughtWord word) {
        return SAY_LITTLE.contains(word.stem()) ? LITTLE : 1;
    }
}
