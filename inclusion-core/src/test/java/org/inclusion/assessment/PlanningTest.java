package org.inclusion.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.PackSource;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AssessmentId;
import org.junit.jupiter.api.Test;

/** A library holds packs about one subject beside the pack that asks about everything. */
class PlanningTest {

    private static final String ONE_SUBJECT = """
            {
              "format": "inclusion-pack/1", "id": "a-first-by-name", "version": "1.0.0", "title": {"fr": "Un sujet"},
              "languages": ["fr"], "licence": "CC-BY-4.0", "framework": "digcomp-3.0",
              "selfReports": [{"id": "dire", "area": "2", "text": {"fr": "Pouvez-vous écrire à un proche ?"}}]
            }""";

    private final Actor fatima = Ccas.learner("fatima");

    @Test
    void theLongFormIsAskedFromThePackThatSpeaksOfTheMostAreas() {
        ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());
        library.add(List.of(PackSource.json("one-subject", ONE_SUBJECT.getBytes(StandardCharsets.UTF_8))));

        Assessment planned = planned(library);

        assertThat(planned.pack(), equalTo("premiers-pas"));
        assertThat(planned.areas(), hasSize(5));
    }

    @Test
    void aPackAboutOneSubjectIsAskedFromWhereThereIsNoOther() {
        ContentLibrary library = ContentLibrary.of(
                List.of(PackSource.json("one-subject", ONE_SUBJECT.getBytes(StandardCharsets.UTF_8))));

        assertThat(planned(library).pack(), equalTo("a-first-by-name"));
    }

    private Assessment planned(ContentLibrary library) {
        Agreement agreement = new Agreement(new AssessmentId("a"), AssessmentMode.FULL, null, Channel.SCREEN);
        return new Planning(library)
                .plan(fatima, fatima.asLearner(), agreement, Channel.SCREEN, Instant.parse("2026-03-02T09:00:00Z"))
                .orThrow();
    }
}
