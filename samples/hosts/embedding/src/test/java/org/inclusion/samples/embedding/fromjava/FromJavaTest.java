package org.inclusion.samples.embedding.fromjava;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.AboutLearner;
import org.inclusion.ActingHost;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.cohort.CohortSummary;
import org.inclusion.content.PackVersion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.id.PathId;
import org.inclusion.journey.HistoryPage;
import org.inclusion.journey.NextStep;
import org.inclusion.journey.SeenProfile;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.Recorded;
import org.inclusion.privacy.ErasureReceipt;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.privacy.RequestedErasure;
import org.inclusion.test.InclusionExtension;
import org.inclusion.test.TestInclusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/from-java.md, run: each snippet of the guide stands in a test of this folder. */
class FromJavaTest {

    private static final AccountsOfTheHost ACCOUNTS = new AccountsOfTheHost();

    @RegisterExtension
    static final InclusionExtension LIBRARY = InclusionExtension.with(builder -> builder.listener(ACCOUNTS));

    private TestInclusion library;
    private Inclusion inclusion;
    private InstantSource clock;
    private Actor odette;
    private Actor marc;

    @BeforeEach
    void open(TestInclusion library) {
        this.library = library;
        inclusion = library.inclusion();
        clock = library.clock();
        odette = library.learner("odette");
        marc = library.helper("marc", odette);
        ACCOUNTS.forgetEverything();
    }

    @Test
    void aRefusalIsAValue() {
        Actor fatima = library.learner("fatima");

        Outcome<SeenProfile> asked =
                inclusion.as(marc).about(fatima.asLearner()).profile();
        String said = asked.fold(
                profile -> "as of version " + profile.version(),
                refusal -> inclusion.words().say(refusal.reason(), Locale.ENGLISH));

        assertThat(said, not(containsString("version")));
    }

    @Test
    void somethingIsRecorded() {
        Receipt receipt = recorded("form-4711");

        assertThat(receipt.status(), is(Receipt.Status.STORED));
        assertThat(ACCOUNTS.active, contains("odette"));
    }

    private Receipt recorded(String id) {
        PackVersion version =
                inclusion.content().pack("premiers-pas").orElseThrow().version();
        ItemRef step = new ItemRef("premiers-pas", version.toString(), "joindre-un-fichier");
        Evidence evidence = Evidence.by(marc)
                .withId(id)
                .about(odette.asLearner())
                .at(clock.instant())
                .through(Channel.FACE_TO_FACE)
                .practised(step, true, Help.TOGETHER);
        Receipt receipt = inclusion.as(marc).record(List.of(evidence)).get(0);
        return receipt;
    }

    @Test
    void everyReceiptHasAnAnswer() {
        assertThat(answer(recorded("form-4711")), equalTo("noted"));
        assertThat("sent again, it counts once", answer(recorded("form-4711")), equalTo("noted"));
        library.clock().forward(Duration.ofMinutes(1));
        assertThat(answer(recorded("form-4711")), equalTo("another statement has this id"));
        library.part(marc, odette);
        assertThat(answer(recorded("form-4712")), not(equalTo("noted")));
    }

    private String answer(Receipt receipt) {
        return switch (receipt.status()) {
            case STORED, DUPLICATE -> "noted";
            case CONFLICT -> "another statement has this id";
            case ERASED -> "everything about her was erased";
            case REFUSED -> {
                var refusal = Objects.requireNonNull(receipt.refusal());
                yield inclusion.words().say(refusal.reason(), Locale.ENGLISH);
            }
        };
    }

    @Test
    void evidenceOfAnotherSystemIsJson() {
        String json = """
                {"id": "moodle-12", "kind": "practice", "at": "2026-11-24T08:55:00+01:00",
                 "pack": "premiers-pas", "version": "1.0.0", "item": "joindre-un-fichier",
                 "success": true, "help": "ALONE"}
                """;

        Outcome<Recorded> recorded = inclusion
                .as(odette)
                .recordSent(List.of(SentEvidence.json(json)))
                .get(0);

        assertThat(recorded.orThrow().receipt().status(), is(Receipt.Status.STORED));
        assertThat(history(), contains("moodle-12"));
    }

    @Test
    void aMistakeIsCorrected() {
        recorded("form-4711");
        ItemRef step = library.item("premiers-pas", "joindre-un-fichier");

        Evidence corrected = Evidence.by(marc)
                .withId("form-4711-b")
                .superseding("form-4711")
                .about(odette.asLearner())
                .at(clock.instant())
                .through(Channel.FACE_TO_FACE)
                .practised(step, true, Help.ALONE);
        inclusion.as(marc).record(List.of(corrected));

        assertThat(history(), hasItem("form-4711-b"));
    }

    @Test
    void whatIsNextIsRead() {
        inclusion.as(odette).aboutMyself().enrol(new PathId("premiers-pas")).orThrow();

        AboutLearner about = inclusion.as(marc).about(odette.asLearner());
        NextStep next = about.suggestNextStep().orThrow();
        Optional<String> title =
                Optional.ofNullable(next.step()).map(step -> step.item().title().in(Locale.FRENCH));
        String why = inclusion.words().say(next.why(), Locale.FRENCH);

        assertThat(title.isPresent(), is(true));
        assertThat(why, not(containsString("{")));
    }

    @Test
    void aHistoryIsReadPageByPage() {
        recorded("form-4711");
        recorded("form-4712");
        AboutLearner about = inclusion.as(odette).aboutMyself();

        List<ReceivedEvidence> all = new ArrayList<>();
        HistoryPage page = about.history(null, 100).orThrow();
        all.addAll(page.evidence());
        while (page.next() != null) {
            page = about.history(page.next(), 100).orThrow();
            all.addAll(page.evidence());
        }

        assertThat(all.size(), equalTo(2));
    }

    @Test
    void whoLookedIsNoted() {
        inclusion.as(marc).about(odette.asLearner()).profile().orThrow();

        List<Look> looks = inclusion.as(odette).aboutMyself().whoLooked().orThrow();
        assertThat(looks.stream().map(Look::viewer).toList(), contains("marc"));
    }

    @Test
    void sumsAreMadeAndRead() {
        Actor coralie = library.coordinator("coralie");
        for (int i = 0; i < 30; i++) {
            Actor learner = library.learner("learner-" + i);
            library.accompany(marc, learner);
            inclusion
                    .as(marc)
                    .record(List.of(library.evidence("e", marc, learner.asLearner())
                            .observed(library.item("premiers-pas", "joindre-un-fichier"), Help.TOGETHER)));
        }

        inclusion
                .summarizeStructures()
                .run(clock.instant(), people -> !Thread.currentThread().isInterrupted());
        CohortSummary sums = inclusion.as(coralie).cohort("ccas").orThrow();
        String people = sums.people() == null ? "fewer than ten" : sums.people().toString();

        assertThat(people, equalTo("30"));
    }

    @Test
    void theSiteItselfMayWitness() {
        boolean sheSaidYes = true;
        ItemRef skill = library.item("premiers-pas", "joindre-un-fichier");

        ActingHost site = inclusion.asHost();
        Receipt receipt = site.witness(odette.asLearner(), "request-4711", "ccas", skill, clock.instant(), sheSaidYes);

        assertThat(receipt.status(), is(Receipt.Status.STORED));
        assertThat(
                site.witness(odette.asLearner(), "request-4712", "ccas", skill, clock.instant(), false)
                        .status(),
                is(Receipt.Status.REFUSED));
    }

    @Test
    void everythingIsTakenAlong(@TempDir Path folder) throws IOException {
        recorded("form-4711");
        Path path = folder.resolve("copy.json");

        LearnerCopy copy = inclusion.as(odette).aboutMyself().copy(true).orThrow();
        try (OutputStream file = Files.newOutputStream(path)) {
            copy.writeTo(file);
        }

        assertThat(Files.readString(path), containsString("form-4711"));
        assertThat(Files.readString(path), containsString("\"complete\""));
    }

    @Test
    void everythingIsErased() {
        recorded("form-4711");

        RequestedErasure requested =
                inclusion.as(odette).aboutMyself().erasure().request(true).orThrow();
        assertThat(requested.destroyedFrom(), equalTo(clock.instant().plus(Duration.ofDays(7))));

        library.clock().forward(Duration.ofDays(8));
        List<ErasureReceipt> receipts =
                inclusion.eraseLearners().due(people -> !Thread.currentThread().isInterrupted());

        assertThat(receipts.size(), equalTo(1));
        assertThat(receipts.get(0).leftToTheHost().isEmpty(), is(false));
        assertThat(ACCOUNTS.closed, contains("odette"));
    }

    private List<String> history() {
        return inclusion.as(odette).aboutMyself().history(null, 10).orThrow().evidence().stream()
                .map(received -> received.evidence().header().id())
                .toList();
    }
}
