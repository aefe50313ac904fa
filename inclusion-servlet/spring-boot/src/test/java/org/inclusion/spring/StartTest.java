package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServlet;
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
import org.inclusion.access.Relations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

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
    void aPasswordThatTheDatabaseRefusesIsNamedByItsSetting(CapturedOutput log) throws SQLException {
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:locked", "sa", "");
                Statement statement = owner.createStatement()) {
            statement.execute("create user guest password 'right' admin");
            refused(
                    "locked",
                    "--inclusion.schema=create",
                    "--spring.datasource.username=guest",
                    "--spring.datasource.password=5ec4e7");
        }
        assertThat(
                log.getOut(),
                allOf(
                        containsString("the database refuses its user: spring.datasource.username is guest, and"
                                + " spring.datasource.password is wrong for it"),
                        not(containsString("5ec4e7")),
                        not(containsString("Application run failed"))));
    }

    @Test
    void twoBeansThatSayWhoHelpsWhomAreNamed(CapturedOutput log) {
        refused(new Class<?>[] {Host.class, AnotherRelations.class}, "several", "--inclusion.schema=create");
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion takes one Relations bean, and the application has several: "),
                        containsString("another"),
                        not(containsString("required a single bean")),
                        not(containsString("\tat org."))));
    }

    @ParameterizedTest
    @ValueSource(classes = {AsksForTheLibrary.class, AsksForRelations.class})
    void twoBeansThatSayWhoHelpsWhomAreNamedWhicheverBeanOfTheHostsAsks(Class<?> asks, CapturedOutput log) {
        refused(new Class<?>[] {Host.class, AnotherRelations.class, asks}, "asked", "--inclusion.schema=create");
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion takes one Relations bean, and the application has several: "),
                        containsString("directory"),
                        containsString("another"),
                        containsString("mark it @Primary"),
                        not(containsString("required a single bean")),
                        not(containsString("\tat org."))));
    }

    @Configuration(proxyBeanMethods = false)
    static class AsksForTheLibrary {

        @Bean
        ServletContextInitializer asking(Inclusion inclusion) {
            return context -> context.setAttribute("asked", inclusion);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AsksForRelations {

        @Bean
        ServletContextInitializer asking(Relations relations) {
            return context -> context.setAttribute("asked", relations);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "create"})
    void aTableThatTheDatabaseUserMayNotReadIsNamed(String schema, CapturedOutput log) throws SQLException {
        String database = "unreadable-" + schema;
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:" + database, "sa", "");
                Statement statement = owner.createStatement()) {
            run(database, "--inclusion.schema=create").close();
            statement.execute("create user guest password ''");
            statement.execute("grant select on inclusion_schema to guest");
            statement.execute("grant select on inclusion_learner to guest");
            refused(database, "--spring.datasource.username=guest", "--inclusion.schema=" + schema);
        }
        assertThat(
                log.getOut(),
                allOf(
                        containsString("the application's database user may not use inclusion's tables: Not enough"
                                + " rights for object \"PUBLIC.INCLUSION_"),
                        containsString("Grant that user SELECT, INSERT, UPDATE and DELETE on every table"),
                        containsString("docs/embedding.md"),
                        not(containsString("\tat org."))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inclusion", "training"})
    void aServletThatTheApplicationMountedThereIsNamed(String name, CapturedOutput log) {
        MountsItself.name = name;
        MountsItself.mapping = "/inclusion/*";
        refused(new Class<?>[] {Host.class, MountsItself.class}, "mounted-" + name, "--inclusion.schema=create");
        assertThat(
                log.getOut(),
                allOf(
                        containsString(
                                "the starter cannot mount the library at /inclusion/*: the application has mounted"
                                        + " the servlet " + name + " ("),
                        containsString("Remove that mount"),
                        containsString("inclusion.servlet.enabled=false"),
                        not(containsString("\tat org."))));
    }

    @Test
    void aServletOfOurNameAtAnotherAddressIsAClashOfNames(CapturedOutput log) {
        MountsItself.name = "inclusion";
        MountsItself.mapping = "/charter/*";
        refused(new Class<?>[] {Host.class, MountsItself.class}, "named", "--inclusion.schema=create");
        assertThat(
                log.getOut(),
                allOf(
                        containsString("the application has given the name inclusion to the servlet inclusion ("),
                        containsString(") at /charter/*, and a name is given once"),
                        containsString("Give that servlet another name"),
                        not(containsString("has mounted the servlet")),
                        not(containsString("\tat org."))));
    }

    @Configuration(proxyBeanMethods = false)
    static class MountsItself {

        static String name = "";
        static String mapping = "";

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ServletContextInitializer itself() {
            return context -> context.addServlet(name, new HttpServlet() {}).addMapping(mapping);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AnotherRelations {

        @Bean
        Relations another() {
            return Relations.none();
        }
    }

    @Test
    void aWorkOnTheTablesThatThereIsNotIsNamedWithItsLine(CapturedOutput log, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.properties"), "# ours\ninclusion.schema=crate\n");
        refused("crate", "--spring.config.additional-location=" + file.toUri());
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion.schema is \"crate\" ("),
                        containsString("wrong.properties"),
                        containsString("2:18"),
                        containsString("Set inclusion.schema to verify, create or upgrade."),
                        not(containsString("\tat org."))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"creat", "update", "none"})
    void aWorkOnTheTablesThatIsMistypedIsNamedWithThoseThatThereAre(String mistyped, CapturedOutput log) {
        refused("mistyped", "--inclusion.schema=" + mistyped);
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion.schema is \"" + mistyped + "\""),
                        containsString("verify, create or upgrade"),
                        not(containsString("\tat org."))));
    }

    @Test
    void practiceSitesThatTheRulesCloseAreToldOnce(CapturedOutput log) {
        run("closed", "--inclusion.schema=create").close();
        assertThat(
                log.getOut()
                        .lines()
                        .filter(line -> line.contains("/inclusion/practice/**"))
                        .toList(),
                contains(containsString("allow(http) of the bean InclusionSecurity")));
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
    @ValueSource(strings = {"login", "installation"})
    void aKeyThatTheDatabaseDoesNotKnowIsRefusedAndAChangeOnPurposeIsNot(String purpose, CapturedOutput log)
            throws SQLException {
        String database = "keys-" + purpose;
        String installation = purpose.equals("login")
                ? "--inclusion.installation-key=" + "9".repeat(64)
                : "--server.compression.enabled=false";
        String key = "--inclusion." + purpose + "-key=";
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:" + database, "sa", "")) {
            run(database, "--inclusion.schema=create", installation, key + "1".repeat(64))
                    .close();
            refused(database, installation, key + "2".repeat(64));
            assertThat(
                    log.getOut(),
                    allOf(
                            containsString("inclusion." + purpose + "-key"),
                            containsString("inclusion.former-" + purpose + "-keys"),
                            not(containsString("2222")),
                            not(containsString("\tat org."))));
            String former = "--inclusion.former-" + purpose + "-keys=" + "1".repeat(64);
            run(database, installation, key + "2".repeat(64), former).close();
            run(database, installation, key + "2".repeat(64)).close();
            refused(database, installation, key + "1".repeat(64));
            assertThat(owner.isClosed(), equalTo(false));
        }
    }

    @Test
    void anInstallationKeyThatGotLostIsMissedWhereTombstonesNeedIt(CapturedOutput log) throws SQLException {
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:lost", "sa", "");
                Statement statement = owner.createStatement()) {
            run("lost", "--inclusion.schema=create").close();
            statement.execute("insert into inclusion_tombstone (subject, erased_at, kept_until, key_id) values ('"
                    + "0".repeat(64) + "', 0, 4102444800000000, '0123456789abcdef')");
            refused("lost");
            assertThat(
                    log.getOut(),
                    allOf(
                            containsString("inclusion.installation-key is missing: the database has 1 tombstone"),
                            containsString("of the key 0123456789abcdef")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--inclusion.former-login-keys=5ec4e7",
                "--inclusion.former-installation-keys=5ec4e7",
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
    void aSchemaThatIsMissingIsNamedWithItsSetting(CapturedOutput log) {
        refused("nowhere", "--inclusion.schema=create", "--inclusion.schema-name=formation");
        assertThat(
                log.getOut(),
                allOf(
                        containsString("inclusion.schema-name is formation"),
                        containsString("the database has no schema named formation"),
                        containsString("create it or correct inclusion.schema-name"),
                        not(containsString("\tat org."))));
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
                .filter(line -> line.contains(", schema 3 on h2, packs "))
                .toList();
        assertThat(
                lines,
                contains(allOf(
                        containsString("schema 3 on h2, packs premiers-pas 1."), endsWith("served at /atelier/*"))));
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
        refused(new Class<?>[] {Host.class}, database, settings);
    }

    private static void refused(Class<?>[] host, String database, String... settings) {
        assertThrows(RuntimeException.class, () -> run(host, database, settings).close());
    }

    private static ConfigurableApplicationContext run(String database, String... settings) {
        return run(new Class<?>[] {Host.class}, database, settings);
    }

    private static ConfigurableApplicationContext run(Class<?>[] host, String database, String... settings) {
        SpringApplication application = new SpringApplication(host);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        return application.run(Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=jdbc:h2:mem:" + database,
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn",
                                "--spring.jpa.open-in-view=false",
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                // The same option twice would be both values in one text.
                                Arrays.stream(settings).anyMatch(one -> one.startsWith("--inclusion.login-key="))
                                        ? "--server.compression.enabled=false"
                                        : "--inclusion.login-key=" + "0".repeat(64)),
                        Arrays.stream(settings))
                .toArray(String[]::new));
    }
}
