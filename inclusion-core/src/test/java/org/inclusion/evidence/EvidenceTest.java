package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.function.Consumer;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.id.AssessmentId;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Actor FATIMA = Ccas.learner("fatima");

    @Test
    void evidenceThatNoStoreCouldReadBackCannotBeMade() {
        EvidenceHeader header = header(Instant.parse("2026-11-24T12:00:00Z"));

        cannotBeMade("option", id -> new Answer(header, Ccas.item("q"), id, null));
        cannotBeMade("assessment", id -> new Answer(header, Ccas.item("q"), null, new AssessmentId(id)));
        cannotBeMade("assessment", id -> new SelfReport(header, Ccas.item("s"), Help.ALONE, new AssessmentId(id)));
        for (String at : new String[] {"1999-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2200-01-01T00:00:01Z"}) {
            assertThrows(IllegalArgumentException.class, () -> header(Instant.parse(at)), at);
        }
        assertThrows(IllegalArgumentException.class, () -> header(Instant.MIN));
        assertThrows(IllegalArgumentException.class, () -> header(Instant.MAX));
    }

    private static void cannotBeMade(String what, Consumer<String> making) {
        for (String id : new String[] {"a b", "", "a\nb", "é", "x".repeat(65)}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> making.accept(id), what + " " + id);
            assertThat(refused.getMessage(), containsString(what));
        }
    }

    private static EvidenceHeader header(Instant at) {
        return new EvidenceHeader("e1", FATIMA.asLearner(), "fatima", "ccas", Channel.SCREEN, at, null);
    }
}
