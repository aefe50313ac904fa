package org.inclusion.samples.intranet;

import java.nio.file.Path;
import java.util.List;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers of the town over one PostgreSQL: her browser asks the first one, and her helper's the second. Needs a Chromium on the
 * machine (or -Dchromium=/path); without one the tests are counted as skipped. With -Dpictures they leave pictures in
 * target/screenshots.
 */
abstract class TwoServers {

    static final String ATTACHING = "Joindre un document à un message";
    static final String PROMISE = "On ne vous demandera jamais un mot de passe ni un code reçu.";

    Chromium chromium;
    Settings database;
    LiveNode first;
    LiveNode second;
    OnThePhone marc;
    OnThePhone she;

    @BeforeEach
    void comeIn(@TempDir Path folder) {
        chromium = Chromium.start();
        database = TestDatabase.POSTGRESQL.empty(folder);
        first = new LiveNode(database);
        second = new LiveNode(database);
        marc = new OnThePhone(chromium.browser(), second.address());
        she = new OnThePhone(chromium.browser(), first.address());
    }

    @AfterEach
    void goHome() {
        she.close();
        marc.close();
        second.close();
        first.close();
        chromium.close();
    }

    // ——— how the two meet

    void meet(String name, String pictures) {
        marcIsOnTheTelephoneWith(name);
        marc.looks(pictures + "-marc-0-before").tap("Choisir quatre dessins");
        sheIsLetIn(name, pictures);
        she.tap("Continuer").reads("Marc Petit est avec vous");
    }

    List<String> sheIsLetIn(String name) {
        return sheIsLetIn(name, "let-in");
    }

    /** Four drawings, who it is, her yes, two words: these. */
    private List<String> sheIsLetIn(String name, String pictures) {
        marc.reads("Les dessins attendent " + name).looks(pictures + "-marc-1-drawings");
        List<String> drawings = marc.texts(".named span").stream()
                .map(words -> words.replaceFirst("^(la |le |les |l’)", ""))
                .toList();
        she.tap("Quelqu’un m’aide au téléphone").sees("Appuyez sur quatre dessins");
        drawings.forEach(she::tap);
        she.looks(pictures + "-she-1-drawings");
        she.tap("C’est fait").sees("Marc Petit veut vous aider").reads(PROMISE).reads("CCAS de Valbonne-les-Prés");
        she.looks(pictures + "-she-2-who");
        marc.sees("Les dessins sont touchés").looks(pictures + "-marc-2-touched");
        she.tap("Oui").sees("Dites ces deux mots").looks(pictures + "-she-3-words");
        List<String> words = she.texts(".words strong");
        marc.sees("Quels sont les deux mots");
        words.forEach(marc::tap);
        marc.looks(pictures + "-marc-3-words");
        marc.tap("Ce sont ces deux mots").sees("Au téléphone avec " + name);
        she.sees("Marc Petit est avec vous").looks(pictures + "-she-4-together");
        return words;
    }

    void marcIsOnTheTelephoneWith(String name) {
        marc.signIn("marc").tap("Au guichet").sees("Qui est avec vous").tap(name);
        marc.sees("Avec " + name).tap("Nous sommes au téléphone");
        marc.tap("Voir ensemble où " + name + " en est").sees("Aider " + name);
    }

    List<String> practices(String login) {
        return first.as("marc").about(LiveNode.learner(login)).history(null, 100).orThrow().evidence().stream()
                .map(ReceivedEvidence::evidence)
                .filter(Practice.class::isInstance)
                .map(Practice.class::cast)
                .map(done ->
                        done.item().item() + " " + done.header().channel() + " " + done.help() + " " + done.success())
                .toList();
    }
}
