package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.learner.Receipt;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pack is renewed while someone is on its path. */
class RenewedPackTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Actor fatima = Ccas.learner("fatima");
    private final Inclusion inclusion = Inclusion.builder()
            .stores(new InMemoryStores())
            .withoutStandardContent()
            .pack(SmallPack.valid().inOneText())
            .clock(clock)
            .build();
    private final Acting herself = inclusion.as(fatima);

    @BeforeEach
    void sheIsOnThePathAndHasDoneItsFirstStep() {
        herself.about(fatima.asLearner()).enrol(new PathId("chemin")).orThrow();
        assertThat(practised("p1", "1.0.0", "ecrire-un-message"), is(Receipt.Status.STORED));
    }

    @AfterEach
    void close() {
        inclusion.close();
    }

    @Test
    void anotherMajorVersionDoesNotMoveHer() {
        inclusion.content().add(List.of(withoutItsFirstStep("2.0.0")));

        assertThat(steps(), contains("ecrire-un-message DONE", "joindre-un-fichier NOT_STARTED"));
        assertThat(suggested(), equalTo("petit 1.0.0 joindre-un-fichier"));
    }

    @Test
    void anotherMinorVersionReachesHerAndDoneStaysDone() {
        inclusion
                .content()
                .add(List.of(SmallPack.valid()
                        .version("1.1.0")
                        .with("path.json", "/paths/0/steps/2", step("enregistrer-un-fichier"))
                        .inOneText()));

        assertThat(
                steps(),
                contains(
                        "ecrire-un-message DONE",
                        "joindre-un-fichier NOT_STARTED",
                        "enregistrer-un-fichier NOT_STARTED"));
        assertThat(suggested(), equalTo("petit 1.1.0 joindre-un-fichier"));
    }

    @Test
    void aMinorVersionMayNotAskMoreOfAStep() {
        PackSource stricter = SmallPack.valid()
                .version("1.1.0")
                .with("path.json", "/paths/0/steps/0/completion", "{\"successes\": 1, \"help\": \"ALONE\"}")
                .inOneText();
        InvalidPackException refused = assertThrows(
                InvalidPackException.class, () -> inclusion.content().add(List.of(stricter)));
        assertThat(refused.problems().get(0).pointer(), equalTo("/paths/0/steps/0/completion"));
        assertThat(steps().get(0), equalTo("ecrire-un-message DONE"));
    }

    @Test
    void evidenceOfTheVersionSheSawIsStillTaken() {
        inclusion.content().add(List.of(withoutItsFirstStep("2.0.0")));

        assertThat(practised("p2", "1.0.0", "ecrire-un-message"), is(Receipt.Status.STORED));
        assertThat(practised("p3", "2.0.0", "ecrire-un-message"), is(Receipt.Status.REFUSED));
        assertThat(practised("p4", "1.1.0", "ecrire-un-message"), is(Receipt.Status.REFUSED));
    }

    @Test
    void whoBeginsAfterwardsBeginsOnTheNewOne() {
        inclusion.content().add(List.of(withoutItsFirstStep("2.0.0")));
        Actor amina = Ccas.learner("amina");

        assertThat(
                inclusion
                        .as(amina)
                        .about(amina.asLearner())
                        .enrol(new PathId("chemin"))
                        .orThrow()
                        .major(),
                is(2));
    }

    private Receipt.Status practised(String id, String version, String step) {
        Evidence practice = Evidence.by(fatima)
                .withId(id)
                .at(clock.instant())
                .practised(new ItemRef("petit", version, step), true, Help.TOGETHER);
        return herself.record(List.of(practice)).get(0).status();
    }

    private List<String> steps() {
        Progress progress =
                herself.about(fatima.asLearner()).progress().orThrow().paths().get(0);
        return progress.steps().stream()
                .map(line -> line.step() + " " + line.status())
                .toList();
    }

    private String suggested() {
        var step = Objects.requireNonNull(
                herself.about(fatima.asLearner()).suggestNextStep().orThrow().step());
        return step.pack() + " " + step.item().id();
    }

    private static PackSource withoutItsFirstStep(String version) {
        SmallPack pack = SmallPack.valid().version(version).with("path.json", "/paths/0/steps/1/after", "[]");
        return pack.with("path.json", "/paths/0/steps", "[" + pack.json("path.json", "/paths/0/steps/1") + "]")
                .inOneText();
    }

    private static String step(String id) {
        return SmallPack.valid()
                .with("path.json", "/paths/0/steps/1/id", "\"" + id + "\"")
                .json("path.json", "/paths/0/steps/1");
    }
}
