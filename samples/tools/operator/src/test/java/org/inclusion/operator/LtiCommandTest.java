package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inclusion.lti.platform.Platform;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators register platforms. */
class LtiCommandTest {

    private static final String ISSUER = "https://moodle.example.org";

    private static final String ID = Platform.idOf(ISSUER, "client-1");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void create() {
        assertThat(run("schema", "create", "--url", url, "--user", "sa").code(), is(0));
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of("INCLUSION_INSTALLATION_KEY", "ab".repeat(32)), new Stop()),
                arguments);
        return new Said(code, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Said lti(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("lti", command, "--url", url, "--user", "sa"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Said register(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--issuer",
                ISSUER,
                "--client-id",
                "client-1",
                "--authorization",
                ISSUER + "/mod/lti/auth.php",
                "--token",
                ISSUER + "/mod/lti/token.php",
                "--keys",
                ISSUER + "/mod/lti/certs.php",
                "--structure",
                "ecole-1",
                "--frame",
                ISSUER));
        arguments.addAll(List.of(more));
        return lti("register", arguments.toArray(String[]::new));
    }

    @Test
    void aPlatformIsRegisteredListedChangedAndRemoved() {
        assertThat(lti("list"), is(new Said(0, "", "")));
        assertThat(register("--deployment", "1"), is(new Said(0, "registered  " + ID + "\n", "")));
        String line = ID + " " + ISSUER + " client-1 ecole-1 ";
        assertThat(lti("list").out(), is(line + "1\n"));
        assertThat(lti("deployment", ID, "2"), is(new Said(0, "changed  1\n", "")));
        assertThat(lti("list").out(), is(line + "1,2\n"));
        assertThat(lti("remove", ID), is(new Said(0, "removed  1\n", "")));
        assertThat(lti("remove", ID), is(new Said(1, "removed  0\n", "")));
        assertThat(lti("deployment", ID, "2").code(), is(1));
    }

    @Test
    void oneThatIsThereIsReplacedWhenThatIsSaidAlone() {
        register("--deployment", "1");
        Said again = register("--deployment", "2");
        assertThat(again.code(), is(1));
        assertThat(again.err(), containsString("--replace"));
        assertThat(lti("list").out(), containsString(" 1\n"));
        assertThat(register("--deployment", "2", "--replace").code(), is(0));
        assertThat(lti("list").out(), containsString(" 2\n"));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsDone() {
        assertThat(register("--frame", "moodle.example.org").err(), startsWith("frameAncestors: "));
        assertThat(register("--structure", "not an id").code(), is(2));
        Said plain = lti(
                "register",
                "--issuer",
                ISSUER,
                "--client-id",
                "c",
                "--authorization",
                "http://moodle.example.org/",
                "--token",
                ISSUER,
                "--keys",
                ISSUER,
                "--structure",
                "s");
        assertThat(plain.code(), is(2));
        assertThat(plain.err(), startsWith("authorization: must be an https address"));
        assertThat(lti("list").out(), is(""));
    }

    @Test
    void anOfferIsAnAddressBelowTheEntrance() {
        Said offer = lti(
                "offer",
                "--entrance",
                "https://portail.example.org/lti/",
                "--platform",
                ISSUER,
                "--structure",
                "ecole-1");
        assertThat(offer.err(), offer.code(), is(0));
        assertThat(offer.out(), startsWith("https://portail.example.org/lti/register?offer="));
        Said foreign = lti(
                "offer", "--entrance", "https://portail.example.org/lti/", "--platform", "ftp://x", "--structure", "e");
        assertThat(foreign.code(), is(2));
    }

    @Test
    void aPersonOfAPlatformHasOneIdThatSaysNothingOfHer() {
        Said said = person("1", "4711");
        assertThat(said.err(), said.code(), is(0));
        assertThat(said.out().strip().length(), is(43));
        assertThat(person("1", "4711"), is(said));
        assertThat(person("2", "4711").out(), not(said.out()));
        assertThat(person("", "4711").code(), is(2));
    }

    private Said person(String deployment, String person) {
        return lti("person", "--issuer", ISSUER, "--deployment", deployment, "--person", person);
    }

    @Test
    void keysAreRotated() {
        Said first = lti("rotate");
        assertThat(first.err(), first.code(), is(0));
        assertThat(lti("rotate").out(), not(first.out()));
    }
}
