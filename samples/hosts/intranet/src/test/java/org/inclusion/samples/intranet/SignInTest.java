package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The intranet's own door, and what it tells the browser. */
class SignInTest {

    private static @Nullable Intranet running;

    @BeforeAll
    static void start(@TempDir Path folder) {
        running = Intranet.start(Settings.fileDatabase(0, folder));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(running).close();
    }

    private static Visitor visitor() {
        return new Visitor(Objects.requireNonNull(running).address());
    }

    @Test
    void theRightPasswordOpens() {
        Visitor fatima = visitor();
        assertThat(location(fatima.signIn("Fatima ", "valbonne")), is("/"));
        assertThat(fatima.page("/").body(), containsString("Bonjour Fatima Benali"));
        assertThat(fatima.get("me").body().path("id").asText(), is(Facts.idOf("fatima")));
    }

    @Test
    void anythingElseAsksAgainInTheSameWords() {
        assertThat(location(visitor().signIn("fatima", "Valbonne")), is("/connexion?encore"));
        assertThat(location(visitor().signIn("personne", "valbonne")), is("/connexion?encore"));
        // Somebody the directory knows, who has no account.
        assertThat(location(visitor().signIn("odette", "valbonne")), is("/connexion?encore"));
        assertThat(location(visitor().signIn("", "valbonne")), is("/connexion?encore"));
        assertThat(visitor().page("/connexion?encore").body(), containsString("ne vont pas ensemble"));
    }

    @Test
    void theLoginThatWasTypedStandsInTheFormThatAsksAgainAndOnlyOnce() {
        Visitor somebody = visitor();
        somebody.signIn("Fatima <b>", "Valbonne");
        assertThat(somebody.page("/connexion?encore").body(), containsString("value=\"Fatima &lt;b&gt;\""));
        assertThat(somebody.page("/connexion").body(), not(containsString("Fatima &lt;b&gt;")));
    }

    @Test
    void whoeverGuessesFiveTimesWaitsWhateverThePassword() {
        for (String guess : new String[] {"a", "b", "c", "d", "e"}) {
            assertThat(location(visitor().signIn("jean", guess)), is("/connexion?encore"));
        }
        assertThat(location(visitor().signIn("jean", "valbonne")), is("/connexion?encore"));
        assertThat(location(visitor().signIn("claire", "valbonne")), is("/"));
    }

    @Test
    void aFormFromElsewhereIsNotOurs() {
        Visitor fatima = visitor();
        fatima.token("/connexion");
        Map<String, String> form = Map.of("token", "devine", "login", "fatima", "password", "valbonne");
        assertThat(location(fatima.form("/connexion", form)), is("/connexion?encore"));
        assertThat(fatima.get("me").status(), is(401));

        fatima.signIn("fatima", "valbonne");
        fatima.form("/deconnexion", Map.of("token", "devine"));
        assertThat(fatima.get("me").status(), is(200));
    }

    @Test
    void theSessionIsNewAfterTheDoorAndOverAfterTheWayOut() {
        Visitor fatima = visitor();
        String first = session(fatima.signIn("fatima", "valbonne"));
        assertThat(first, containsString("HttpOnly"));
        assertThat(first, containsString("SameSite=Strict"));
        assertThat(
                location(fatima.form("/deconnexion", Map.of("token", fatima.token("/")))), is("/connexion?au-revoir"));
        assertThat(fatima.get("me").status(), is(401));
        assertThat(location(fatima.page("/")), is("/connexion"));
        String second = session(fatima.signIn("fatima", "valbonne"));
        assertThat(second, startsWith("JSESSIONID="));
        assertThat(second, not(first));
    }

    @Test
    void whoHasNotSignedInHasNoSession() {
        Visitor nobody = visitor();
        assertThat(session(nobody.page("/")), is("none"));
        assertThat(session(nobody.page("/connexion")), is("none"));
        assertThat(session(nobody.page("/connexion?encore")), is("none"));
        assertThat(session(nobody.page("/rien-ici")), is("none"));
        assertThat(session(nobody.signIn("fatima", "Valbonne")), is("none"));
        assertThat(session(nobody.form("/deconnexion", Map.of("token", "devine"))), is("none"));
        assertThat(session(nobody.form("/deconnexion", Map.of("token", nobody.token("/connexion")))), is("none"));
    }

    @Test
    void theTokenOfTheFormIsForTheBrowserAloneAndNewAfterTheDoor() {
        Visitor fatima = visitor();
        String cookie = cookies(fatima.page("/connexion")).stream()
                .filter(one -> one.startsWith("form="))
                .findFirst()
                .orElse("none");
        assertThat(cookie, containsString("HttpOnly"));
        assertThat(cookie, containsString("SameSite=Strict"));

        String before = fatima.token("/connexion");
        assertThat(fatima.token("/connexion"), is(before));
        fatima.signIn("fatima", "valbonne");
        assertThat(fatima.token("/"), not(before));
        assertThat(location(fatima.form("/deconnexion", Map.of("token", before))), is("/connexion?au-revoir"));
        assertThat(fatima.get("me").status(), is(200));
    }

    @Test
    void aFormWithoutACookieIsNotOurs() {
        Map<String, String> form = Map.of("token", "", "login", "fatima", "password", "valbonne");
        assertThat(location(visitor().form("/connexion", form)), is("/connexion?encore"));
    }

    @Test
    void everyAnswerForbidsWhatComesFromElsewhere() {
        for (String path : new String[] {"/connexion", "/assets/app.js", "/rien-ici", "/inclusion/api/me"}) {
            String policy = visitor()
                    .page(path)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("");
            assertThat(path, policy, matchesPattern("default-src '(self|none)'.*"));
            assertThat(path, policy, not(containsString("unsafe")));
        }
    }

    @Test
    void whatIsNotThereIsSaidInWordsAndNothingElse() {
        HttpResponse<String> page = visitor().page("/rien-ici");
        assertThat(page.statusCode(), is(404));
        assertThat(page.body(), containsString("Il n’y a rien ici"));
        for (String path : new String[] {
            "/assets/../people.json",
            "/assets/people.json",
            "/assets/%2e%2e/people.json",
            "/assets/../../people/people.json",
            "/assets/%2e%2e/%2e%2e/people/people.json"
        }) {
            assertThat(path, visitor().page(path).body(), not(containsString("210000")));
        }
    }

    @Test
    void anAssetIsKnownByItsContent() {
        String tag =
                visitor().page("/assets/app.js").headers().firstValue("ETag").orElse("");
        assertThat(tag, matchesPattern("\"[0-9a-f]{40,}\""));
    }

    @Test
    void theLanguageIsChosenOnThePageAndKept() {
        Visitor fatima = visitor();
        assertThat(fatima.page("/connexion?lang=en").body(), containsString("<html lang=\"en\">"));
        assertThat(fatima.page("/connexion").body(), containsString("Sign in to the intranet"));
        assertThat(fatima.page("/connexion?lang=xx").body(), containsString("<html lang=\"fr\">"));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("nowhere");
    }

    private static String session(HttpResponse<String> response) {
        return cookies(response).stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElse("none");
    }

    private static List<String> cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }
}
