package org.inclusion.samples.intranet;

import java.util.Map;
import org.inclusion.mandate.MandateText;
import org.inclusion.words.LocalizedText;

/**
 * What is read to a resident who lets the town's agents do something in her absence. A changed text gets
 * another version.
 */
final class TownMandate {

    static final MandateText TEXT = new MandateText("2026-11", LocalizedText.of(Map.of("fr", """
                    Je permets aux agents du CCAS de Valbonne-les-Prés qui m’accompagnent \
                    de faire pour moi, sans moi, les démarches dites plus bas.
                    Ils font seulement ces démarches, comme je le veux. Ils notent ce qu’ils font, et je peux le lire.
                    Je garde mes mots de passe. Je peux toujours faire ces démarches moi-même.""", "en", """
                    I let the agents of the CCAS of Valbonne-les-Prés who accompany me \
                    do for me, without me, the procedures named below.
                    They do these procedures only, as I want it. They note what they do, and I can read it.
                    I keep my passwords. I can always do these procedures myself.""")));

    private TownMandate() {}
}
