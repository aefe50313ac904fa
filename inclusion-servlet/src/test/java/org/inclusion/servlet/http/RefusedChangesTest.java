package org.inclusion.servlet.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusedChangesTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();
    private final RefusedChanges refused = new RefusedChanges(nanos::get);

    RefusedChangesTest() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveBack() {
        System.setErr(before);
    }

    @Test
    void afterAWhileTheNextLineSaysHowManyWereNotTold() {
        refused.ofOrigin("https://a.example", List.of(), "http://own");
        refused.ofOrigin("https://b.example", List.of(), "http://own");
        refused.ofOrigin("https://c.example", List.of(), "http://own");
        assertThat(lines(), equalTo(1L));

        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        refused.ofOrigin("https://d.example", List.of(), "http://own");
        assertThat(written(), containsString("; 2 more since the last such line"));
        assertThat(lines(), equalTo(2L));
    }

    @Test
    void oneReasonDoesNotHideAnother() {
        refused.withoutHeader();
        refused.byHost();
        refused.ofOrigin("https://a.example", List.of(), "http://own");
        assertThat(lines(), equalTo(3L));
    }

    @Test
    void anOriginBeginsNoLineOfItsOwn() {
        refused.ofOrigin("https://a.example\r\nforged line\t" + "x".repeat(1_000), List.of(), "http://own");
        assertThat(lines(), equalTo(1L));
        assertThat(written(), not(containsString("x".repeat(201))));
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private long lines() {
        return written().lines().count();
    }
}
