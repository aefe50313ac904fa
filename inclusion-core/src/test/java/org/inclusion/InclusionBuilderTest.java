package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.content.PackSource;
import org.inclusion.content.SmallPack;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.room.RoomOptions;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Words;
import org.junit.jupiter.api.Test;

class InclusionBuilderTest {

    @Test
    void withoutStoresNothingIsBuilt() {
        assertThat(refused(Inclusion.builder()), contains("stores: missing; say where everything is kept"));
    }

    @Test
    void withoutContentNothingIsBuilt() {
        assertThat(
                refused(Inclusion.builder().stores(new InMemoryStores()).withoutStandardContent()),
                contains("pack: there is no content at all"));
    }

    @Test
    void everythingThatIsWrongIsToldInOneException() {
        PackSource broken = PackSource.json("cassé", "{".getBytes(StandardCharsets.UTF_8));
        PackSource unknown =
                SmallPack.valid().with("path.json", "/goals/0/area", "\"9\"").inOneText();

        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> Inclusion.builder().pack(broken).pack(unknown).build());

        assertThat(
                refused.problems(),
                contains(List.of(
                        equalTo("stores: missing; say where everything is kept"),
                        startsWith("pack: cassé/pack.json#: not valid JSON"),
                        equalTo("pack: petit/pack.json#/goals/0/area: no area \"9\""))));
        refused.problems().forEach(problem -> assertThat(refused.getMessage(), containsString(problem)));
    }

    @Test
    void aPackThatNamesAPracticeSiteThatThereIsNotIsRefusedUntilTheHostNamesIt() {
        PackSource pack = SmallPack.valid()
                .with("lessons.json", "/practices/0/site", "\"boite\"")
                .inOneText();
        assertThat(
                refused(Inclusion.builder().stores(new InMemoryStores()).pack(pack)),
                contains(startsWith("pack: petit/pack.json#/practices/0/site: no practice site \"boite\": there are"
                        + " allocations, attestation, ")));
        try (Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .pack(pack)
                .practiceSites(List.of("boite"))
                .build()) {
            assertThat(inclusion.content().pack("petit").isPresent(), is(true));
        }
    }

    @Test
    void packsThatContradictEachOtherAreRefused() {
        PackSource one = SmallPack.valid().inOneText();
        PackSource two = SmallPack.valid()
                .with("path.json", "/goals/0/text/fr", "\"Autre chose\"")
                .inOneText();

        assertThat(
                refused(Inclusion.builder()
                        .stores(new InMemoryStores())
                        .pack(one)
                        .pack(two)),
                contains("pack: petit/pack.json#/version: pack petit 1.0.0 has other content in petit/pack.json than in"
                        + " petit/pack.json: give a change a new version, and another pack another id"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void anOptionGivenAsNullIsToldByItsName() {
        InclusionBuilder builder = Inclusion.builder()
                .stores(null)
                .relations(null)
                .names(null)
                .listener(null)
                .clock(null)
                .zone(null)
                .beliefSettings(null)
                .recalibration(null)
                .autonomyPolicy(null)
                .assessmentPolicy(null)
                .installationKey(null)
                .noticeListener(null)
                .completionGateway(null)
                .room(null)
                .journalKey(null)
                .journalSink(null)
                .words(null)
                .practiceSites(null)
                .pack(null);

        assertThat(
                refused(builder),
                containsInAnyOrder(List.of(
                        startsWith("stores: "),
                        startsWith("practiceSites: "),
                        startsWith("relations: "),
                        startsWith("names: "),
                        startsWith("listener: "),
                        startsWith("clock: "),
                        startsWith("zone: "),
                        startsWith("beliefSettings: "),
                        startsWith("recalibration: "),
                        startsWith("autonomyPolicy: "),
                        startsWith("assessmentPolicy: "),
                        startsWith("installationKey: null"),
                        startsWith("noticeListener: null"),
                        startsWith("completionGateway: null"),
                        startsWith("room: null"),
                        startsWith("journalKey: null"),
                        startsWith("journalSink: null"),
                        startsWith("words: "),
                        startsWith("pack: "))));
    }

    @Test
    @SuppressWarnings("NullAway")
    void anOptionThatWasGivenOnceMoreIsAsItWasGivenLast() {
        MandateText text =
                new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));
        Inclusion.builder()
                .stores(new InMemoryStores())
                .room(null)
                .room(MandateOptions.reading(text))
                .build()
                .close();
        assertThat(
                refused(Inclusion.builder()
                        .stores(new InMemoryStores())
                        .room(MandateOptions.reading(text))
                        .room(null)),
                contains(startsWith("room: null")));
    }

    @Test
    void optionsOfNoRoomAreRefusedByTheirName() {
        record OfNobody() implements RoomOptions {}

        assertThat(
                refused(Inclusion.builder().stores(new InMemoryStores()).room(new OfNobody())),
                contains("room: no room of this library has options of the class " + OfNobody.class.getName()));
    }

    @Test
    void aPriorThatLeavesAnAreaOutIsRefusedByTheArea() {
        Prior prior = Prior.of(
                List.of(new AreaId("1"), new AreaId("2")),
                List.of(0.0, 0.0),
                List.of(List.of(1.0, .5), List.of(.5, 1.0)));

        assertThat(
                refused(Inclusion.builder()
                        .stores(new InMemoryStores())
                        .beliefSettings(BeliefSettings.standard().withPrior(prior))),
                contains("beliefSettings: prior: says nothing of area 3"));
    }

    @Test
    void aRefusedBuilderBuildsOnceWhatWasMissingIsSaid() {
        InclusionBuilder builder = Inclusion.builder();
        refused(builder);

        try (Inclusion inclusion = builder.stores(new InMemoryStores()).build()) {
            assertThat(inclusion.content().path(new PathId("premiers-pas")).isPresent(), is(true));
        }
    }

    @Test
    void theDefaultsAreTheDeliveredPacksFrenchWordsNoNamesAndNobodyWhoHelps() {
        try (Inclusion inclusion =
                Inclusion.builder().stores(new InMemoryStores()).build()) {
            Actor helper = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

            assertThat(
                    inclusion.content().packs().stream().map(pack -> pack.id()).toList(),
                    contains(
                            "premiers-pas",
                            "demarches-en-ligne",
                            "me-proteger-en-ligne",
                            "garder-le-lien",
                            "ma-sante-en-ligne",
                            "se-faire-plaisir",
                            "chercher-un-emploi",
                            "ecole-des-enfants",
                            "travailler-avec-le-numerique",
                            "se-reunir-et-decider",
                            "choisir-ses-outils",
                            "mon-equipement",
                            "accompagner-a-distance",
                            "mes-outils-de-travail"));
            assertThat(inclusion.words().say("status.DONE", Locale.FRENCH), equalTo("Déjà fait"));
            assertThat(inclusion.names().nameOf("marc"), equalTo(Optional.empty()));
            assertThat(
                    inclusion.as(helper).about(new LearnerId("fatima")).openDayRelation(true),
                    instanceOf(Outcome.Refused.class));
        }
    }

    @Test
    void theHostsOwnPackStandsBesideTheDeliveredOnes() {
        try (Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .pack(SmallPack.valid().inOneText())
                .build()) {
            assertThat(inclusion.content().path(new PathId("chemin")).isPresent(), is(true));
            assertThat(inclusion.content().path(new PathId("premiers-pas")).isPresent(), is(true));
        }
    }

    @Test
    void theHostsChoicesAreUsed() {
        SettableClock clock = new SettableClock("2026-11-24T23:30:00Z");
        InclusionBuilder builder = Inclusion.builder()
                .stores(new InMemoryStores())
                .clock(clock)
                .names(id -> Optional.of("Madame " + id))
                .words(Words.standard().with(Locale.FRENCH, Map.of("status.DONE", "Ça y est")));

        try (Inclusion paris = builder.build();
                Inclusion cayenne = builder.zone(ZoneId.of("America/Cayenne")).build()) {
            assertThat(paris.today(), equalTo(LocalDate.of(2026, 11, 25)));
            assertThat(cayenne.today(), equalTo(LocalDate.of(2026, 11, 24)));
            assertThat(paris.names().nameOf("x"), equalTo(Optional.of("Madame x")));
            assertThat(paris.words().say("status.DONE", Locale.FRENCH), equalTo("Ça y est"));
        }
    }

    private static List<String> refused(InclusionBuilder builder) {
        return assertThrows(InvalidConfigurationException.class, builder::build).problems();
    }
}
