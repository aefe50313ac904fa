package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A person who starts a host that is set up wrongly reads sentences, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void aDatabaseWithoutTablesIsRefusedAndTheRemedyNamesTheSetting(CapturedOutput log) {
        refused("bare");
        assertThat(
                log.getOut(),
                allOf(
                        containsString(
                                "inclusion cannot use the application's database, and inclusion.schema is verify: "),
                        containsString("set inclusion.schema to create."),
                        not(containsString("\tat org."))));
    }

    @Test
    void aDatabaseUserWhoMayNotCreateTablesIsNamedAsTheReason(CapturedOutput log) throws SQLException {
        // Open as long as its owner is connected: a guest may not set how long H2 keeps it.
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:rights", "sa", "");
                Statement statement = owner.createStatement()) {
            statement.execute("create user guest password ''");
            refused("rights", "--spring.datasource.username=guest", "--inclusion.schema=create");
        }
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion.schema is create, and the application's database user may not create"
                                + " tables"),
                        containsString("set inclusion.schema to verify"),
                        not(containsString("\tat org."))));
    }

    @Test
    void aMisspeltSettingIsNamedWithoutItsValue(CapturedOutput log) {
        refused("misspelt", "--inclusion.schema=create", "--inclusion.instalation-key=5ec4e7");
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion has no setting of this name: inclusion.instalation-key"),
                        not(containsString("5ec4e7")),
                        not(containsString("\tat org."))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inclusion.login-key", "inclusion.installation-key"})
    void aSettingThatNamesAVariableWhichNobodySetIsNamedWithThatVariable(String setting, CapturedOutput log) {
        refused("unresolved", "--inclusion.schema=create", "--" + setting + "=${NOBODY_SETS_THIS}");
        assertThat(
                log.getOut(),
                allOf(
                        containsString(
                                setting + " is to be what NOBODY_SETS_THIS says, and nothing sets NOBODY_SETS_THIS"),
                        not(containsString("\tat org."))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--inclusion.login-key=5ec4e7",
                "--inclusion.installation-key=5ec4e7",
                "--inclusion.packs=/nowhere/at-all",
                "--inclusion.servlet.path=inclusion/",
                "--inclusion.servlet.allowed-origins=https://example.org/portail"
            })
    void aWrongSettingLeavesNoTablesBehind(String setting) throws SQLException {
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:untouched", "sa", "");
                Statement statement = owner.createStatement()) {
            refused("untouched", "--inclusion.schema=create", setting);
            assertThrows(SQLException.class, () -> statement.execute("select version from inclusion_schema"));
        }
    }

    @Test
    void theTablesMayStandInASchemaThatIsNamed() throws SQLException {
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:named", "sa", "");
                Statement statement = owner.createStatement()) {
            statement.execute("create schema formation");
            try (ConfigurableApplicationContext host =
                    run("named", "--inclusion.schema=create", "--inclusion.schema-name=formation")) {
                assertThat(host.getBean(Inclusion.class), notNullValue());
            }
            statement.execute("select version from formation.inclusion_schema");
            assertThrows(SQLException.class, () -> statement.execute("select version from inclusion_schema"));
        }
    }

    @Test
    void aSchemaThatIsMissingIsNamed(CapturedOutput log) {
        refused("nowhere", "--inclusion.schema=create", "--inclusion.schema-name=formation");
        assertThat(
                log.getOut(),
                allOf(containsString("the database has no schema named formation"), not(containsString("\tat org."))));
    }

    @Test
    void aNameThatNoSchemaHasNamesTheSetting(CapturedOutput log) {
        refused("wrong", "--inclusion.schema=create", "--inclusion.schema-name=formation.de");
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion.schema-name is no name of a schema"),
                        not(containsString("\tat org."))));
    }

    @Test
    void aHostWithTheTablesOfThisReleaseStartsWithoutCreatingThem() {
        try (ConfigurableApplicationContext first = run("twice", "--inclusion.schema=create");
                ConfigurableApplicationContext second = run("twice")) {
            assertThat(first.getBean(Inclusion.class), notNullValue());
            assertThat(second.getBean(Inclusion.class), notNullValue());
        }
    }

    @Test
    void oneLineSaysWhichLibraryStartedAndWhere(CapturedOutput log) {
        run(
                        "line",
                        "--inclusion.schema=create",
                        "--logging.level.org.inclusion=info",
                        "--inclusion.servlet.path=/atelier")
                .close();
        List<String> lines = log.getOut()
                .lines()
                .filter(line -> line.contains(", schema 2 on h2, packs "))
                .toList();
        assertThat(
                lines,
                contains(allOf(
                        containsString("schema 2 on h2, packs premiers-pas 1."), endsWith("served at /atelier/*"))));
    }

    @Test
    void aPackIdThatTwoFoldersClaimIsToldWithBothFiles(CapturedOutput log, @TempDir Path folder) throws IOException {
        Path one = pack(folder, "un", "Un");
        Path two = pack(folder, "deux", "Deux");
        refused("packs", "--inclusion.schema=create", "--inclusion.packs=" + one + "," + two);
        assertThat(
                log.getOut(),
                allOf(
                        containsString(one + "/pack.json"),
                        containsString(two + "/pack.json"),
                        not(containsString("\tat org."))));
    }

    /** A folder with the smallest pack of one and the same id. */
    private static Path pack(Path parent, String name, String title) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name).resolve("atelier"));
        Files.writeString(
                folder.resolve("pack.json"),
                "{\"format\":\"inclusion-pack/1\",\"id\":\"atelier\",\"version\":\"1.0.0\",\"framework\":\"digcomp-3.0\","
                        + "\"title\":{\"fr\":\"" + title + "\"},\"languages\":[\"fr\"],\"licence\":\"CC-BY-4.0\"}");
        return folder;
    }

    private static void refused(String database, String... settings) {
        assertThrows(RuntimeException.class, () -> run(database, settings).close());
    }

    private static ConfigurableApplicationContext run(String database, String... settings) {
        SpringApplication application = new SpringApplication(Host.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        return application.run(Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=jdbc:h2:mem:" + database,
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn",
                                "--spring.jpa.open-in-view=false",
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--inclusion.login-key=" + "0".repeat(64)),
                        Arrays.stream(settings))
                .toArray(String[]::new));
    }
}
