package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.file.Path;
import java.util.List;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers of the town over one PostgreSQL: her browser asks the first one, and her helper's the second. Needs a
 * Chromium on the machine (or -Dchromium=/path); without one the tests are counted as skipped. With -Dpictures they
 * leave pictures in target/screenshots.
 */
abstract class TwoServers {

    static final String ATTACHING = "Joindre un document à un message";
    /** For both together, from his page of her to the moment when both are in. */
    private static final int PRESSES = 5;

    /** The fold in which it stands was opened before, to say that the two are on the telephone. */
    private static final int UNFOLDED = 1;

    static final String PROMISE = "On ne vous demandera jamais un mot de passe ni un code reçu.";

    private static final String ALL = "const all = root => [...root.querySelectorAll('*')]"
            + ".flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);";

    /** The number of the state in which nothing about her place is news any more; false before. */
    private static final String SENT = "() => {" + ALL + """
              const { session } = all(document).find(one => one.localName === 'inclusion-band');
              const { sharing, state } = session;
              sharing.look();
              return !sharing.isSending && String(state.number);
            }
            """;

    private static final String KNOWN = "number => {" + ALL + """
              return all(document).find(one => one.localName === 'inclusion-together').state.number >= Number(number);
            }
            """;

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
        meetOnTheTelephone(name, pictures);
    }

    /**
     * Her helper opens it, names two drawings, and lets her in once she has pressed yes and said so: counted, for
     * both together.
     */
    void meetOnTheTelephone(String name, String pictures) {
        int before = marc.presses() + she.presses();
        marcOpens(name).looks(pictures + "-marc-1-waits");
        she.tap("Quelqu’un m’aide au téléphone");
        theyCompare(name, pictures);
        marcLetsHerIn(name, pictures);
        int presses = marc.presses() + she.presses() - before + UNFOLDED;
        System.out.println(pictures + ": " + presses + " presses until both are in");
        assertThat(presses, is(lessThanOrEqualTo(PRESSES)));
    }

    /** Her page waits for his, without a press. */
    void meetWhereSheIsFirst(String name, String pictures) {
        she.tap("Quelqu’un m’aide au téléphone").sees("Un instant").looks(pictures + "-she-0-waits");
        marcIsOnTheTelephoneWith(name);
        marcOpens(name);
        theyCompare(name, pictures);
        marcLetsHerIn(name, pictures);
    }

    OnThePhone marcOpens(String name) {
        return marc.tap("Voir ensemble où " + name + " en est").sees("Aider " + name);
    }

    /** Her page shows who it is and two drawings; his shows the same two, and she reads nothing out. */
    private void theyCompare(String name, String pictures) {
        she.sees("Marc Petit veut vous aider").reads(PROMISE).reads("CCAS de Valbonne-les-Prés");
        she.looks(pictures + "-she-1-compares");
        marc.sees("La page de " + name + " est là").looks(pictures + "-marc-2-compares");
        assertThat(she.texts(".drawings span"), hasSize(2));
        assertThat(she.texts(".drawings span"), is(marc.texts(".drawings span")));
        she.tap("Oui").sees("C’est dit à Marc Petit").looks(pictures + "-she-2-yes");
        assertThat("they stay, for whoever has not named them", she.texts(".drawings span"), hasSize(2));
    }

    private void marcLetsHerIn(String name, String pictures) {
        marc.sees("La page de " + name + " dit « Oui »").reads("Vous n’avez pas encore dit les deux dessins ?");
        marc.looks(pictures + "-marc-3-yes");
        marc.tap("Oui, commencer").sees("Au téléphone avec " + name);
        she.reads("Marc Petit est avec vous").looks(pictures + "-she-3-together");
    }

    void marcIsOnTheTelephoneWith(String name) {
        marc.signIn("marc").tap("Au guichet").sees("Qui est avec vous").tap(name);
        marc.sees("Avec " + name).unfolds("Aujourd’hui").tap("Nous sommes au téléphone");
    }

    /** Waits until all that she did has been sent, and her helper's page has it. */
    void heKnowsWhereSheIs() {
        Object number = she.page().waitForFunction(SENT).jsonValue();
        marc.page().waitForFunction(KNOWN, number);
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
