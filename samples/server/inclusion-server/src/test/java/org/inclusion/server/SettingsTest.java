package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** The environment, right and wrong; and that the guide tells of it what the program reads. */
class SettingsTest {

    @TempDir
    Path folder = Path.of("");

    private static Map<String, String> right() {
        return new HashMap<>(Map.of(
                "INCLUSION_PUBLIC_URL", "https://portail.example.org/inclusion",
                "INCLUSION_JDBC_URL", "jdbc:postgresql://db1,db2/inclusion?targetServerType=primary",
                "INCLUSION_JWKS", "https://portail.example.org/cles.json",
                "INCLUSION_ISSUER", "https://portail.example.org"));
    }

    @Test
    void fourVariablesAreEnough() throws Exception {
        Settings settings = SettingsReader.read(right());
        assertThat(settings.path(), equalTo("/inclusion"));
        assertThat(settings.origin(), equalTo("https://portail.example.org"));
        assertThat(settings.isSecure(), is(true));
        assertThat(settings.listen(), equalTo(new Address("127.0.0.1", 8090)));
        assertThat(settings.tokens().longestLife(), equalTo(Duration.ofMinutes(5)));
        assertThat(settings.session(), equalTo(Duration.ofMinutes(30)));
        assertThat(settings.createTables(), is(true));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, String> wrong = new HashMap<>(Map.of(
                "INCLUSION_PUBLIC_URL", "http://portail.example.org/inclusion",
                "INCLUSION_JDBC_URL", "jdbc:h2:mem:geheim",
                "INCLUSION_JDBC_PASSWORD_FILE", folder.resolve("none").toString(),
                "INCLUSION_TOKEN_SECONDS", "3600",
                "INCLUSION_LISTEN", "8090",
                "INCLUSION_CREATE_TABLES", "oui",
                "INCLUSION_ZONE", "Mars/Olympus"));
        InvalidSettingsException told = assertThrows(InvalidSettingsException.class, () -> SettingsReader.read(wrong));
        List<String> names = String.valueOf(told.getMessage())
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .sorted()
                .toList();
        assertThat(
                names,
                contains(
                        "INCLUSION_CREATE_TABLES",
                        "INCLUSION_ISSUER",
                        "INCLUSION_JDBC_PASSWORD_FILE",
                        "INCLUSION_JDBC_URL",
                        "INCLUSION_JWKS",
                        "INCLUSION_LISTEN",
                        "INCLUSION_PUBLIC_URL",
                        "INCLUSION_TOKEN_SECONDS",
                        "INCLUSION_ZONE"));
        assertThat("a value may be a secret", told.getMessage(), not(containsString("geheim")));
    }

    @ParameterizedTest
    @CsvSource({
        "INCLUSION_PUBLIC_URL,https://portail.example.org",
        "INCLUSION_PUBLIC_URL,https://portail.example.org/",
        "INCLUSION_PUBLIC_URL,https://portail.example.org/inclusion/",
        "INCLUSION_PUBLIC_URL,https://a:b@portail.example.org/inclusion",
        "INCLUSION_PUBLIC_URL,https://portail.example.org/a%2Fb",
        "INCLUSION_PUBLIC_URL,portail",
        "INCLUSION_PUBLIC_URL,https:// portail",
        "INCLUSION_JWKS,http://portail.example.org/cles.json",
        "INCLUSION_JWKS,ftp://portail.example.org/cles.json",
        "INCLUSION_JWKS,cles.json",
        "INCLUSION_JWKS,file:cles.json",
        "INCLUSION_JWKS,file://cles/jwks.json",
        "INCLUSION_JDBC_URL,jdbc:postgresql:inclusion",
        "INCLUSION_JDBC_URL,jdbc:postgresql://db?user=inclusion&password=geheim",
        "INCLUSION_JDBC_URL,jdbc:postgresql://inclusion:geheim@db/inclusion",
        "INCLUSION_LISTEN,[:::::]:8090",
        "INCLUSION_MANAGEMENT_LISTEN,[:::::]:8091",
        "INCLUSION_SKEW_SECONDS,61",
        "INCLUSION_SKEW_SECONDS,-1",
        "INCLUSION_SESSION_MINUTES,121",
        "INCLUSION_POOL_SIZE,1",
        "INCLUSION_POOL_SIZE,viele",
        "INCLUSION_MANAGEMENT_LISTEN,127.0.0.1:99999",
        "INCLUSION_STOP_SECONDS,301"
    })
    void thisIsToldByTheNameOfItsVariable(String variable, String value) {
        Map<String, String> wrong = right();
        wrong.put(variable, value);
        InvalidSettingsException told = assertThrows(InvalidSettingsException.class, () -> SettingsReader.read(wrong));
        assertThat(String.valueOf(told.getMessage()).lines().count(), is(1L));
        assertThat(told.getMessage(), containsString(variable + ": "));
        assertThat("a value may be a secret", told.getMessage(), not(containsString("geheim")));
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
    void theOriginIsWrittenAsBrowsersWriteIt(String publicUrl, String origin) throws Exception {
        Map<String, String> environment = right();
        environment.put("INCLUSION_PUBLIC_URL", publicUrl);
        assertThat(SettingsReader.read(environment).origin(), equalTo(origin));
    }

    @Test
    void aFileIsReadOfWhatMayBeSecretAloneAndOfTheRestItIsMentioned() throws Exception {
        Map<String, String> environment = right();
        environment.put("INCLUSION_JDBC_USER_FILE", "user");
        environment.put("INCLUSION_POOL_SIZE_FILE", "size");
        environment.put("INCLUSION_ISSUER_FILE", "issuer");
        environment.put("INCLUSION_COLOUR", "blue");
        environment.put("PATH", "/bin");
        assertThat(
                SettingsReader.strangers(environment),
                contains("INCLUSION_COLOUR", "INCLUSION_ISSUER_FILE", "INCLUSION_POOL_SIZE_FILE"));
    }

    @Test
    void aFileForWhatIsReadFromNoneIsNoValue() {
        Map<String, String> wrong = right();
        wrong.remove("INCLUSION_PUBLIC_URL");
        wrong.put("INCLUSION_PUBLIC_URL_FILE", "url");
        InvalidSettingsException told = assertThrows(InvalidSettingsException.class, () -> SettingsReader.read(wrong));
        assertThat(String.valueOf(told.getMessage()).lines().count(), is(1L));
        assertThat(told.getMessage(), containsString("INCLUSION_PUBLIC_URL: missing"));
    }

    @Test
    void secretsMayLieInFiles() throws Exception {
        Map<String, String> environment = right();
        environment.put(
                "INCLUSION_JDBC_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), "sésame\n").toString());
        Settings settings = SettingsReader.read(environment);
        assertThat(settings.jdbcPassword(), equalTo("sésame"));
        assertThat(settings.toString(), not(containsString("sésame")));
        environment.put("INCLUSION_JDBC_PASSWORD", "other");
        assertThrows(InvalidSettingsException.class, () -> SettingsReader.read(environment));
    }

    @Test
    void theGuideHasEveryVariableAsTheProgramKnowsIt() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("../../../docs/beside.md")).stream()
                .filter(line -> line.startsWith("| `INCLUSION_"))
                .toList();
        List<String> known = Arrays.stream(Variable.values())
                .map(one -> "| `" + one.key() + "` | " + (one.fallback == null ? "required" : "`" + one.fallback + "`")
                        + " | " + one.meaning + " |")
                .map(row -> row.replace("``", ""))
                .toList();
        assertThat(String.join("\n", rows), equalTo(String.join("\n", known)));
    }

    @Test
    void helpNamesEveryVariable() {
        for (Variable one : Variable.values()) {
            assertThat(Beside.help(), containsString(one.key() + " "));
        }
    }
}
