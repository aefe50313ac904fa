package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.jpa.JpaLtiStores;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platform;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code operator lti check}, against a platform that is right and against ones that are wrong in one thing each. */
class LtiCheckTest {

    private static final String KEY = "ab".repeat(32);

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final SmallPlatform platform = new SmallPlatform();
    private Optional<String> deployment = Optional.of("1");

    @TempDir
    Path folder = Path.of("");

    private record Said(int code, String out, String err) {

        /** The line about a subject, with single blanks. */
        String line(String subject) {
            return out.lines()
                    .map(line -> line.replaceAll(" +", " "))
                    .filter(line -> line.replaceFirst("^\\w+ ", "").startsWith(subject))
                    .findFirst()
                    .orElse("");
        }

        List<String> wrong() {
            return out.lines().filter(line -> line.startsWith("wrong")).toList();
        }
    }

    @BeforeEach
    void create() {
        assertThat(run("schema", "create", "--url", url, "--user", "sa").code(), is(0));
        platform.ours = published();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    /** What an entrance on this database publishes. */
    private JWKSet published() {
        Map<String, String> settings =
                Map.of("jakarta.persistence.jdbc.url", url, "jakarta.persistence.jdbc.user", "sa");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("operator", settings)) {
            LtiStores stores = JpaLtiStores.on(factory);
            KeyRing key = new KeyRing(HexFormat.of().parseHex(KEY), List.of());
            return new SigningKeys(stores.transactions(), stores.signingKeys(), key, InstantSource.system())
                    .published();
        }
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of("INCLUSION_INSTALLATION_KEY", KEY), new Stop()),
                arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Said check() {
        return check(
                platform.address("/keys"),
                platform.address("/auth"),
                "--frame",
                platform.address("").toString());
    }

    private Said check(URI keys, URI authorization, String... more) {
        List<String> register = new ArrayList<>(List.of(
                "lti",
                "register",
                "--url",
                url,
                "--user",
                "sa",
                "--issuer",
                "https://moodle.example.org",
                "--client-id",
                SmallPlatform.CLIENT,
                "--authorization",
                authorization.toString(),
                "--token",
                platform.address("/token").toString(),
                "--keys",
                keys.toString(),
                "--structure",
                "ecole-1"));
        deployment.ifPresent(id -> register.addAll(List.of("--deployment", id)));
        register.addAll(List.of(more));
        Said registered = run(register.toArray(String[]::new));
        assertThat(registered.err(), registered.code(), is(0));
        return run(
                "lti",
                "check",
                "--url",
                url,
                "--user",
                "sa",
                "--entrance",
                platform.address("/lti/").toString(),
                Platform.idOf("https://moodle.example.org", SmallPlatform.CLIENT));
    }

    private static void assertOneWrong(Said said, String subject, String seen, String setting) {
        assertThat(said.out(), said.wrong(), hasSize(1));
        assertThat(said.line(subject), allOf(startsWith("wrong "), containsString(seen), containsString(setting)));
        assertThat(said.code(), is(1));
    }

    @Test
    void aPlatformThatIsRightIsRightInEveryLine() {
        Said said = check();
        assertThat(said.err() + said.out(), said.code(), is(0));
        assertThat(said.out().lines().toList(), everyItem(startsWith("right ")));
        assertThat(said.out().lines().toList(), hasSize(8));
        assertThat(said.line("clock"), containsString("agree"));
        assertThat(said.line("our keys"), containsString("/lti/keys"));
    }

    @Test
    void aClockThatIsBehindIsWrongByItsSeconds() {
        try (SkewedServer behind = new SkewedServer(platform.keyset, Duration.ofMinutes(-5))) {
            Said said = check(
                    behind.address("/keys"),
                    platform.address("/auth"),
                    "--frame",
                    platform.address("").toString());
            assertOneWrong(said, "clock", " s behind the entrance's", "NTP");
        }
    }

    /** The address is right: to register another one would not help. */
    @Test
    @Tag("long")
    void aCertificateOfAnUnknownAuthorityIsWrongWithTheTrustStore() throws Exception {
        try (UnknownAuthority secure = new UnknownAuthority(folder, platform.keyset)) {
            assertOneWrong(
                    check(
                            secure.address("/keys"),
                            platform.address("/auth"),
                            "--frame",
                            platform.address("").toString()),
                    "keyset",
                    "does not trust",
                    "-Djavax.net.ssl.trustStore=FILE");
        }
    }

    @Test
    @Tag("long")
    void aKeysetThatIsNotThereIsWrong() {
        platform.keyset = "";
        assertOneWrong(check(), "keyset", "answered 404", "--keys");
    }

    @Test
    @Tag("long")
    void aPageInThePlaceOfAKeysetIsWrong() {
        platform.keyset = "<html>Sign in</html>";
        assertOneWrong(check(), "keyset", "no set of keys", "--keys");
    }

    @Test
    @Tag("long")
    void anEntranceWithOtherKeysIsWrong() {
        platform.ours = new JWKSet();
        Said said = check();
        assertThat(said.line("our keys"), allOf(startsWith("wrong "), containsString("installation key")));
        assertThat(said.line("token"), startsWith("wrong "));
        assertThat(said.code(), is(1));
    }

    @Test
    @Tag("long")
    void aClientIdThatThePlatformDoesNotKnowIsWrong() {
        platform.knowsClient = false;
        Said said = check();
        assertOneWrong(said, "token", "invalid_client", SmallPlatform.CLIENT);
        assertThat(
                said.line("blocked hosts"),
                allOf(startsWith("look "), containsString("unless the client id is what is wrong")));
    }

    @Test
    @Tag("long")
    void aPlatformThatMayNotFetchOurKeysIsWrongWithTheSettingsOfBlockedHosts() {
        platform.readsOurKeys = false;
        Said said = check();
        assertThat(
                said.line("token"),
                allOf(startsWith("wrong "), containsString("answered 404"), containsString("/lti/keys")));
        assertThat(
                said.line("blocked hosts"),
                allOf(startsWith("wrong "), containsString("127.0.0.1"), containsString("cURL blocked hosts list")));
        assertThat(said.code(), is(1));
    }

    @Test
    @Tag("long")
    void aToolThatMayNotSendGradesIsWrong() {
        platform.givesGrades = false;
        assertOneWrong(check(), "token", "invalid_scope", "Services");
    }

    @Test
    @Tag("long")
    void aReturnAddressThatThePlatformDoesNotKnowIsWrong() {
        platform.knowsReturn = false;
        assertOneWrong(check(), "return address", "/lti/launch", "redirect URI");
    }

    @Test
    @Tag("long")
    void aReturnAddressIsToBeLookedAtWhereThePlatformSaysNothingToAnybody() {
        platform.saysToAnybody = false;
        Said said = check();
        assertThat(said.line("return address"), allOf(startsWith("look "), containsString("/lti/launch")));
        assertThat(said.code(), is(0));
    }

    @Test
    @Tag("long")
    void aRegistrationWithoutAnOriginIsWrong() {
        assertOneWrong(
                check(platform.address("/keys"), platform.address("/auth")), "allowed origins", "no page", "--frame");
    }

    @Test
    @Tag("long")
    void aRegistrationWithoutADeploymentIsWrong() {
        deployment = Optional.empty();
        assertOneWrong(check(), "deployment", "nobody may come in", "operator lti deployment");
    }

    @Test
    @Tag("long")
    void whatIsMistypedIsNamed() {
        check();
        Said nobody = run(
                "lti",
                "check",
                "--url",
                url,
                "--user",
                "sa",
                "--entrance",
                "https://portail.example.org/lti/",
                "nobody");
        assertThat(nobody.code(), is(1));
        assertThat(nobody.err(), containsString("nobody"));
        Said noSlash = run(
                "lti",
                "check",
                "--url",
                url,
                "--user",
                "sa",
                "--entrance",
                "https://portail.example.org/lti",
                Platform.idOf("https://moodle.example.org", SmallPlatform.CLIENT));
        assertThat(noSlash.code(), is(2));
        assertThat(noSlash.err(), startsWith("entrance: "));
    }
}
