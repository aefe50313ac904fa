package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The settings, right and wrong; and that the guide tells of them what the program reads. */
class SettingsTest {

    private static Map<String, Object> right() {
        return new HashMap<>(Map.of(
                "beside.public-url", "https://portail.example.org/inclusion",
                "spring.datasource.url", "jdbc:postgresql://db1,db2/inclusion?targetServerType=primary",
                "beside.keys", "https://portail.example.org/cles.json",
                "beside.issuer", "https://portail.example.org"));
    }

    private static Environment read(Map<String, Object> settings) {
        return read(settings, Map.of());
    }

    /** The environment that the server starts with: these settings, these variables, and the defaults. */
    private static Environment read(Map<String, Object> settings, Map<String, Object> variables) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        sources.addFirst(new MapPropertySource("settings", settings));
        try {
            sources.addLast(new PropertiesPropertySource(
                    "defaults", PropertiesLoaderUtils.loadAllProperties("application.properties")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        ConfigurationPropertySources.attach(environment);
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new ServerSettings().initialize(context);
        }
        return environment;
    }

    private static Settings bound(Environment environment) {
        return Binder.get(environment).bind("beside", Settings.class).get();
    }

    private static List<String> problems(Map<String, Object> settings) {
        NoStartException told = assertThrows(NoStartException.class, () -> read(settings));
        assertThat(NoStartException.exitCode(told), is(78));
        assertThat("a value may be a secret", told.getMessage(), not(containsString("geheim")));
        return String.valueOf(told.getMessage()).lines().toList();
    }

    @Test
    void fourSettingsAreEnough() {
        Environment environment = read(right());
        Settings settings = bound(environment);
        assertThat(settings.path(), equalTo("/inclusion"));
        assertThat(settings.origin(), equalTo("https://portail.example.org"));
        assertThat(settings.isSecure(), is(true));
        assertThat(settings.tokens().longestLife(), equalTo(Duration.ofMinutes(5)));
        assertThat(settings.sessionLife(), equalTo(Duration.ofMinutes(30)));
        assertThat(environment.getProperty("server.address"), equalTo("127.0.0.1"));
        assertThat(environment.getProperty("server.port"), equalTo("8090"));
        assertThat(environment.getProperty("inclusion.schema"), equalTo("create"));
    }

    @Test
    void variablesOfTheEnvironmentAreEnough() {
        Map<String, Object> variables = new HashMap<>();
        Map<String, Object> settings = right();
        for (Setting one : Setting.values()) {
            if (one.isRequired()) {
                variables.put(one.variable(), settings.get(one.property));
            }
        }
        variables.put("BESIDE_TOKENLIFE", "1m");
        assertThat(bound(read(Map.of(), variables)).tokenLife(), equalTo(Duration.ofMinutes(1)));
    }

    @Test
    void theStartersSettingsFollow() {
        Map<String, Object> settings = right();
        settings.put("spring.datasource.hikari.maximum-pool-size", "10");
        Environment environment = read(settings);
        assertThat(environment.getProperty("inclusion.servlet.path"), equalTo("/inclusion"));
        assertThat(
                environment.getProperty("inclusion.servlet.allowed-origins"), equalTo("https://portail.example.org"));
        assertThat(environment.getProperty("inclusion.servlet.request-limit-per-person"), equalTo("8"));
        assertThat("without the key", environment.getProperty("inclusion.schedule.erasures"), is(nullValue()));

        settings.put("inclusion.installation-key", "0f".repeat(32));
        assertThat(read(settings).getProperty("inclusion.schedule.erasures"), equalTo("0 */10 * * * *"));
        settings.put("inclusion.schedule.erasures", "0 0 3 * * *");
        assertThat(
                "her own choice goes before",
                read(settings).getProperty("inclusion.schedule.erasures"),
                equalTo("0 0 3 * * *"));
    }

    @Test
    void theEntranceOfPlatformsStandsBelowTheServerAndNeedsTheKey() {
        Map<String, Object> settings = right();
        settings.put("beside.lti", "true");
        assertThat(problems(settings), contains("beside.lti: needs inclusion.installation-key"));

        settings.put("inclusion.installation-key", "0f".repeat(32));
        Environment environment = read(settings);
        assertThat(environment.getProperty("inclusion.schedule.letters"), equalTo("1m"));
        assertThat(bound(environment).entrance().toString(), equalTo("https://portail.example.org/inclusion/lti/"));
        assertThat(read(right()).getProperty("inclusion.schedule.letters"), is(nullValue()));
    }

    /** Without the work that sends them, what another application is to be told would wait for ever. */
    @Test
    void anotherApplicationIsToldEachMinuteUnlessTheOperatorSaysOtherwise() {
        Map<String, Object> settings = right();
        settings.put("inclusion.webhook.address", "https://dossiers.example.org/inclusion");
        assertThat(read(settings).getProperty("inclusion.schedule.letters"), equalTo("1m"));

        settings.put("inclusion.schedule.letters", "5m");
        assertThat(read(settings).getProperty("inclusion.schedule.letters"), equalTo("5m"));
    }

    @ParameterizedTest
    @CsvSource({"inclusion.messages.smtp.host,mail.example.org", "inclusion.messages.sms.key,key"})
    void messagesLeaveEachMinuteWhereAServiceIsSet(String setting, String value) {
        Map<String, Object> settings = right();
        settings.put(setting, value);
        assertThat(read(settings).getProperty("inclusion.schedule.letters"), equalTo("1m"));
    }

    @Test
    void aStructureHasTheNameOfItsSetting() {
        Map<String, Object> settings = right();
        assertThat(bound(read(settings)).structureNames().isEmpty(), is(true));
        settings.put("beside.structure-names[ccas.valbonne]", "CCAS de Valbonne");
        settings.put("beside.structure-names.maison-2", "Maison des services");
        assertThat(
                bound(read(settings)).structureNames(),
                equalTo(Map.of("ccas.valbonne", "CCAS de Valbonne", "maison-2", "Maison des services")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "beside.public-url", "http://portail.example.org/inclusion",
                "spring.datasource.url", "jdbc:h2:mem:geheim",
                "beside.token-life", "1h",
                "server.port", "here",
                "inclusion.schema", "oui",
                "inclusion.zone", "Mars/Olympus",
                "INCLUSION_POOL_SIZE", "20",
                "INCLUSION_JDBC_PASSWORD_FILE", "/run/geheim"));
        List<String> names = problems(wrong).stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .sorted()
                .toList();
        assertThat(
                names,
                contains(
                        "INCLUSION_JDBC_PASSWORD_FILE",
                        "INCLUSION_POOL_SIZE",
                        "beside.issuer",
                        "beside.keys",
                        "beside.public-url",
                        "beside.token-life",
                        "inclusion.schema",
                        "inclusion.zone",
                        "server.port",
                        "spring.datasource.url"));
    }

    @ParameterizedTest
    @CsvSource({
        "beside.public-url,https://portail.example.org",
        "beside.public-url,https://portail.example.org/",
        "beside.public-url,https://portail.example.org/inclusion/",
        "beside.public-url,https://a:b@portail.example.org/inclusion",
        "beside.public-url,https://portail.example.org/a%2Fb",
        "beside.public-url,portail",
        "beside.public-url,https:// portail",
        "beside.keys,http://portail.example.org/cles.json",
        "beside.keys,ftp://portail.example.org/cles.json",
        "beside.keys,cles.json",
        "beside.keys,file:cles.json",
        "beside.keys,file://cles/jwks.json",
        "spring.datasource.url,jdbc:postgresql:inclusion",
        "spring.datasource.url,jdbc:postgresql://db?user=inclusion&password=geheim",
        "spring.datasource.url,jdbc:postgresql://inclusion:geheim@db/inclusion",
        "server.address,:::::",
        "server.address,8090",
        "management.server.address,:::::",
        "beside.clock-skew,61s",
        "beside.clock-skew,-1s",
        "beside.session-life,121m",
        "beside.session-life,lang",
        "spring.datasource.hikari.maximum-pool-size,1",
        "spring.datasource.hikari.maximum-pool-size,viele",
        "management.server.port,99999",
        "inclusion.installation-key,geheim",
        "beside.lti,oui",
        "spring.lifecycle.timeout-per-shutdown-phase,301s"
    })
    void thisIsToldByTheNameOfItsSetting(String setting, String value) {
        Map<String, Object> wrong = right();
        wrong.put(setting, value);
        List<String> problems = problems(wrong);
        assertThat(problems.size(), is(1));
        assertThat(problems.get(0), containsString(setting + ": "));
    }

    @Test
    void aSettingOfTheServerThatDoesNotExistIsToldByItsName() {
        Map<String, Object> wrong = right();
        wrong.put("beside.audiance", "geheim");
        wrong.put("beside.token-life", "1h");
        assertThat(
                problems(wrong),
                contains(
                        "beside.token-life: must be a time from 1s to 5m",
                        "beside.audiance: no setting has this name"));
    }

    @Test
    void aVariableThatLooksLikeASettingAndIsNoneIsFound() {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "BESIDE_AUDIANCE", "geheim",
                "BESIDE_AUDIENCE", "inclusion",
                "BESIDE_PUBLIC_URL", "https://portail.example.org/inclusion",
                "BESIDE_STRUCTURENAMES_CCAS", "CCAS de Valbonne"));
        assertThat(
                ServerSettings.unread((ConfigurableEnvironment) read(right(), variables)), contains("BESIDE_AUDIANCE"));
    }

    @Test
    void keysInAFileAreReadBeforeTheServerIsThere(@TempDir Path folder) throws Exception {
        Map<String, Object> settings = right();
        Path file = folder.resolve("keys.json");
        settings.put("beside.keys", file.toUri().toString());
        assertThat(problems(settings), contains("beside.keys: no such file"));

        settings.put("beside.keys", file.toUri() + "?v=2");
        assertThat(problems(settings), contains("beside.keys: the file cannot be read"));
        settings.put("beside.keys", file.toUri().toString());

        HostSigner signer = HostSigner.ed25519("k1");
        Files.writeString(file, signer.publicKey().toJSONString());
        assertThat(
                problems(settings),
                contains("beside.keys: the file is no JWK set: the keys stand in a list, {\"keys\": [ … ]}"));

        Files.writeString(file, new JWKSet(signer.publicKey()).toString());
        read(settings);
    }

    @Test
    void aVariableOfBeforeIsToldByItsNewNameAndNotPassedOver() {
        for (Setting setting : Setting.values()) {
            if (setting.before().isEmpty()) {
                continue;
            }
            Map<String, Object> settings = right();
            settings.put(setting.before(), "geheim");
            if (setting.keptItsVariable()) {
                read(settings);
            } else {
                assertThat(String.join(" ", problems(settings)), containsString(setting.property + " now"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://portail.example.org:443/inclusion,https://portail.example.org",
        "https://portail.example.org:/inclusion,https://portail.example.org",
        "https://portail.example.org:8443/inclusion,https://portail.example.org:8443",
        "https://portail.example.org:80/inclusion,https://portail.example.org:80",
        "https://[2001:db8::443]/inclusion,https://[2001:db8::443]",
        "http://127.0.0.1:80/inclusion,http://127.0.0.1",
        "http://127.0.0.1:443/inclusion,http://127.0.0.1:443"
    })
    void theOriginIsWrittenAsBrowsersWriteIt(String publicUrl, String origin) {
        Map<String, Object> settings = right();
        settings.put("beside.public-url", publicUrl);
        assertThat(bound(read(settings)).origin(), equalTo(origin));
    }

    @Test
    void theGuideHasEverySettingAsTheProgramKnowsIt() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("../../../docs/beside.md")).stream()
                .filter(line -> Arrays.stream(Setting.values()).anyMatch(one -> line.startsWith("| `" + one.property)))
                .toList();
        List<String> known = Arrays.stream(Setting.values())
                .map(one -> "| `" + one.property + "` | " + (one.isRequired() ? "required" : "`" + one.fallback() + "`")
                        + " | " + one.meaning + " |")
                .map(row -> row.replace("``", ""))
                .toList();
        assertThat(String.join("\n", rows), equalTo(String.join("\n", known)));
    }

    @Test
    void helpNamesEverySetting() {
        for (Setting one : Setting.values()) {
            assertThat(InclusionServer.help(), containsString(one.property + " "));
        }
    }
}
