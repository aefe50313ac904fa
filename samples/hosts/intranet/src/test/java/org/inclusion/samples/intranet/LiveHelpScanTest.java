package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a session the database is read past everything: nothing of it is there but the evidence she agreed to. */
@Tag("long")
class LiveHelpScanTest extends TwoServers {

    @Test
    void nothingOfASessionIsKeptButTheEvidenceSheAgreedTo() {
        first.callsToday("nadia");
        String card = first.card("nadia");
        she.opens("/inclusion/practice/?code=" + card).sees("Envoyer une attestation de loyer");
        marcIsOnTheTelephoneWith("Nadia");
        Map<String, List<String>> before = Rows.all(database);
        meetOnTheTelephone("Nadia", "scan");
        String session = (String) she.page().evaluate("() => sessionStorage.getItem('inclusion.helped-by-card')");
        she.tap("Commencer").sees("Messages reçus");
        marc.waitsFor(".here", "Voici le message du Service Logement");
        marc.page().locator(".card > .quiet[aria-pressed]").first().click();
        she.waitsFor("p.heard", "Marc Petit vous montre").tap("Je ne sais plus où j’en suis");
        she.waitsFor("p.heard", "C’est dit");
        assertThat("while it lasts, it is there", Rows.all(database).toString(), containsString(session));
        sheSends();
        she.tap("Oui : fait ensemble");
        marc.reads("Nadia a répondu.");
        she.tap("Terminer l’aide").reads("Rien n’en est gardé");
        marc.sees("L’aide est terminée");

        Map<String, List<String>> after = Rows.all(database);
        Map<String, List<String>> news = new LinkedHashMap<>();
        after.forEach((table, rows) -> {
            List<String> more = new ArrayList<>(rows);
            more.removeAll(before.getOrDefault(table, List.of()));
            if (!more.isEmpty()) {
                news.put(table, more);
            }
        });
        System.out.println("after a session of live help, new in the database: " + news);
        List<String> all = after.values().stream().flatMap(List::stream).toList();
        assertThat(all, everyItem(not(containsString(session))));
        for (String trace : List.of("LOST", "logement\\", "block.", "\"drawings\"", "TOGETHER\":{", "Bonjour, voici")) {
            assertThat(all, everyItem(not(containsString(trace))));
        }
        assertThat(after.get("inclusion_live_session"), is(empty()));
        assertThat(news.getOrDefault("inclusion_evidence", List.of()).size(), is(1));
        assertThat(practices("nadia"), contains("joindre-un-fichier TELEPHONE TOGETHER true"));
        // The evidence and what is derived from it; and how many sessions Marc opened today, so that there is a limit
        // to it.
        assertThat(news.keySet(), contains("inclusion_evidence", "inclusion_learner", "inclusion_quota"));
        assertThat(news.get("inclusion_quota"), everyItem(not(containsString(Facts.idOf("nadia")))));
    }

    private void sheSends() {
        she.tap("Service Logement").tap("Répondre");
        she.page().getByLabel("Votre message").fill("Bonjour, voici mon attestation.");
        she.tap("Joindre");
        she.page().getByLabel("attestation-loyer.pdf").check();
        she.tap("Mettre dans le message").tap("Envoyer").reads("C’est réussi. On le note ?");
    }
}
