package org.inclusion.samples.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs still run, and what they find is right. How long anything took is the large run's: here a loaded machine
 * may take as long as it likes, so the exit code, which knows about seconds, is not asked.
 */
@Tag("long")
class ReliabilityTest {

    private static final String ONE_OF_EACH = "application-hibernate,database-eclipselink,pool-hibernate,"
            + "deadlock-eclipselink,host-hibernate,tables-hibernate,disk-hibernate,fail-over-hibernate,offline-hibernate";

    private static final int LOST = 5;
    private static final int DOUBLED = 6;
    private static final int DRIFTED = 7;
    private static final int REMARK = 10;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void nothingIsLostAndNothingDoubledAndTheTableIsInItsDocument(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("reliability.md");
        Files.writeString(document, "before\n<!-- faults: begin -->\nold\n<!-- faults: end -->\nafter\n");
        run(
                "faults",
                "--times=1",
                "--only=" + ONE_OF_EACH,
                "--work=" + Path.of("target", "small"),
                "--write=" + document);

        String text = Files.readString(document);
        assertThat(text, containsString("before\n<!-- faults: begin -->\n*20"));
        assertThat(text, containsString("<!-- faults: end -->\nafter\n"));
        assertThat(text, not(containsString("old\n")));
        List<String> rows = text.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| fault"))
                .toList();
        assertThat(err.toString(UTF_8), rows, hasSize(ONE_OF_EACH.split(",").length));
        rows.forEach(ReliabilityTest::isRight);
        assertThat(out.toString(UTF_8), containsString(rows.get(0)));
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void theDatabaseThatTheDemoBringsLosesNothingWhenTheApplicationIsKilled() {
        run("embedded", "--kills=5", "--work=" + Path.of("target", "embedded"));

        List<String> rows = out.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith("| H2"))
                .toList();
        assertThat(err.toString(UTF_8), rows, hasSize(1));
        String[] cells = rows.get(0).substring(2).split(" \\| ", -1);
        assertThat(rows.get(0), cells[1], is("5"));
        assertThat(rows.get(0), Integer.parseInt(cells[2]), greaterThan(0));
        assertThat(rows.get(0), cells[3] + cells[4], is("00"));
        assertThat(rows.get(0), not(containsString("**")));
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void onePersonAtHerLimitsIsRefusedAndTheOthersAreNot() {
        run(
                "hostile",
                "--seconds=6",
                "--rounds=1",
                "--history=3000",
                "--links=300",
                "--work=" + Path.of("target", "hostile"));

        String table = out.toString(UTF_8);
        String others = row(table, "requests of others refused or failed");
        assertThat(others, not(containsString("429")));
        assertThat(others, not(containsString("500")));
        assertThat(row(table, "requests of others answered").split(" \\| ", -1)[2], is(not("0")));
        String hers = row(table, "answers to the attacker");
        assertThat(hers, containsString("429="));
        assertThat(hers, not(containsString("500=")));
    }

    /**
     * How long anything takes is the large run's. Without the limits 210 sockets hold every thread, and nobody is
     * let in.
     */
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void slowBodiesAtOpenDoorsKeepNobodyHonestOut() {
        int code = run(
                "doors", "--seconds=2", "--sockets=210", "--addresses=1,100", "--work=" + Path.of("target", "doors"));

        assertThat(out.toString(UTF_8) + err.toString(UTF_8), code, is(0));
        assertThat(out.toString(UTF_8), containsString("| demo | all | 210 | 100 | "));
        assertThat(out.toString(UTF_8), containsString("| server | sign-in | 210 | 10 | "));
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void nothingIsLeftOfThoseWhoAreErasedThoughTheirDevicesGoOnSending() {
        int code = run("erasure", "--people=60", "--kills=5", "--at-work=3", "--work=" + Path.of("target", "erasure"));

        assertThat(out.toString(UTF_8) + err.toString(UTF_8), code, is(0));
        assertThat(out.toString(UTF_8), containsString("| 60 | "));
        assertThat(out.toString(UTF_8), containsString("| 3 | 15 | "));
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void whatWaitsToLeaveArrivesThoughAServerIsKilledAndAnswersAreLost() {
        int code = run("outbox", "--letters=300", "--work=" + Path.of("target", "outbox"));

        assertThat(out.toString(UTF_8) + err.toString(UTF_8), code, is(0));
        assertThat(out.toString(UTF_8), containsString("| 300 | 3 | 1 | "));
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void eachReminderThatIsDueIsSentOnBothNightsWhenTheClocksChange() {
        int code = run("reminders", "--people=200", "--work=" + Path.of("target", "reminders"));

        assertThat(out.toString(UTF_8) + err.toString(UTF_8), code, is(0));
        assertThat(out.toString(UTF_8), containsString("| 2027-03-28 | "));
        assertThat(out.toString(UTF_8), containsString("| 2027-10-31 | "));
    }

    private String row(String table, String name) {
        return table.lines()
                .filter(line -> line.startsWith("| " + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(err.toString(UTF_8)));
    }

    private static void isRight(String row) {
        String[] cells = row.substring(2).split(" \\| ", -1);
        assertThat(row, not(containsString("**")));
        if (!cells[REMARK].startsWith("not run here")) {
            assertThat(row, cells[LOST] + cells[DOUBLED] + cells[DRIFTED], is("000"));
        }
    }

    @Test
    void aDocumentWithoutMarksIsFoundOutBeforeTheWorkBegins(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("reliability.md");
        Files.writeString(document, "nothing\n");

        assertThat(run("faults", "--write", document.toString()), is(2));
        assertThat(err.toString(UTF_8), containsString("has no place for it"));
        assertThat(run("faults", "--times", "0"), is(2));
        assertThat(run("faults", "--only", "nothing"), is(2));
        assertThat(run("overload", "--minutes", "0"), is(2));
        assertThat(run("hostile", "--seconds", "0"), is(2));
        assertThat(run("hostile", "--history", "5", "--links", "6"), is(2));
        assertThat(run("doors", "--addresses", "251"), is(2));
        assertThat(run("doors", "--sockets", "0"), is(2));
        assertThat(run("erasure", "--people", "0"), is(2));
        assertThat(run("outbox", "--letters", "0"), is(2));
        assertThat(run("reminders", "--people", "0"), is(2));
        assertThat(run("embedded", "--kills", "0"), is(2));
        assertThat(run("embedded", "--engine", "nothing"), is(2));
    }

    private int run(String... arguments) {
        return Reliability.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }
}
