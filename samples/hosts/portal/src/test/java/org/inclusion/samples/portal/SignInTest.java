package org.inclusion.samples.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal's own door: who is not in keeps no session, and nobody guesses a password for long. */
@SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext portal;

    @BeforeAll
    static void open() {
        SpringApplication application = new SpringApplication(Portal.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        portal = application.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:entree;DB_CLOSE_DELAY=-1");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void aPageThatAnybodyMayOpenKeepsNoSession() throws Exception {
        for (String path : new String[] {"/login", "/", "/profil", "/inclusion/api/me", "/inclusion/ui/inclusion.js"}) {
            HttpResponse<String> answer = send(request(path).header("Accept", "text/html"));
            assertThat(path, keepsASession(answer), is(false));
        }
        assertThat(keepsASession(signIn("lucie", "wrong")), is(false));
        assertThat(keepsASession(signIn("lucie", InventedPeople.PASSWORD)), is(true));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWait() throws Exception {
        assertThat(location(signIn("jeanne", InventedPeople.PASSWORD)), endsWith("/portail/"));
        for (int i = 0; i < 5; i++) {
            assertThat(location(signIn("jeanne", "wrong-" + i)), endsWith("/portail/login?error"));
        }
        HttpResponse<String> sixth = signIn("jeanne", InventedPeople.PASSWORD);

        assertThat(location(sixth), endsWith("/portail/login?attendre"));
        assertThat(keepsASession(sixth), is(false));
        assertThat(location(signIn("claire", InventedPeople.PASSWORD)), endsWith("/portail/"));
        HttpResponse<String> told = send(request("/login?attendre"));
        assertThat(told.body(), not(equalTo(send(request("/login")).body())));
    }

    @Test
    void aLoginThatNobodyHasWaitsAsWell() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("personne", "wrong-" + i);
        }
        assertThat(location(signIn("personne", "wrong")), endsWith("/portail/login?attendre"));
    }

    /** Fills in the form of the login page, as a browser does. */
    private static HttpResponse<String> signIn(String login, String password) throws Exception {
        HttpResponse<String> page = send(request("/login"));
        Matcher token = TOKEN.matcher(page.body());
        assertThat("the form has a token", token.find(), is(true));
        String form =
                "username=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpRequest.Builder request = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        page.headers().allValues("Set-Cookie").forEach(cookie -> request.header("Cookie", cookie.split(";", -1)[0]));
        return send(request);
    }

    private static boolean keepsASession(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst(";jsessionid=.*", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        String port = portal.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/portail" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
