package org.inclusion.authoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.authoring.LeafletBlock.Kind;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A helper writes a lesson, a colleague reads it, and the people of the structure open it. */
class LeafletsTest {

    private static final LeafletText TEXT = text("Envoyer une photo", "On choisit la photo.");

    private final Ccas ccas = new Ccas(Inclusion.builder().stores(new InMemoryStores()));
    private final Actor marc = Ccas.helper();
    private final Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void aLeafletIsSavedAndListedWithItsStatus() {
        Leaflet saved = of(marc).save("d", 0, TEXT).orThrow();
        assertThat(saved.revision(), is(1));
        assertThat(of(lea).leaflets().orThrow(), contains(saved));
        assertThat(status("d"), is(LeafletStatus.WRITTEN));
        assertThat(of(marc).see("d").orThrow().isPublishable(), is(true));
    }

    @Test
    void whatIsSentTwiceIsSavedOnce() {
        Leaflet first = of(marc).save("d", 0, TEXT).orThrow();
        assertThat(of(marc).save("d", 0, TEXT).orThrow(), equalTo(first));
        Leaflet second = of(marc).save("d", 1, text("Autre", "x")).orThrow();
        assertThat(of(marc).save("d", 1, text("Autre", "x")).orThrow(), equalTo(second));
        assertThat(second.revision(), is(2));
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsTold() {
        of(marc).save("d", 0, TEXT);
        of(lea).save("d", 1, text("De Léa", "x")).orThrow();
        assertThat(code(of(marc).save("d", 1, text("De Marc", "y"))), is("refused.leaflet-changed"));
        assertThat(code(of(lea).save("d", 0, TEXT)), is("refused.leaflet-changed"));
        assertThat(of(marc).see("d").orThrow().leaflet().text().title(), is("De Léa"));
    }

    @Test
    void aLessonIsCopiedWithItsPicturesAndItsOriginInTheReadersLanguage() {
        Leaflet copy = copy("d", Locale.FRENCH);
        assertThat(copy.text().language(), is("fr"));
        assertThat(copy.text().title(), is(not("")));
        assertThat(copy.text().pictures(), is(not(empty())));
        assertThat(copy.origin(), is(Ccas.item("joindre-un-fichier")));
        assertThat(copy.text().blocks().stream().anyMatch(LeafletBlock::numbered), is(true));
        assertThat(of(marc).see("d").orThrow().problems(), is(empty()));
        assertThat(copy("e", Locale.ENGLISH).text().language(), is("en"));
    }

    @Test
    void aCopyThatIsSentTwiceIsOneCopy() {
        Leaflet copy = copy("d", Locale.FRENCH);
        assertThat(copy("d", Locale.FRENCH), equalTo(copy));
        assertThat(
                code(of(marc).copy("e", new PathId("nulle-part"), new StepId("s"), Locale.FRENCH)),
                is("refused.unknown-path"));
        assertThat(
                code(of(marc).copy("e", new PathId("premiers-pas"), new StepId("s"), Locale.FRENCH)),
                is("refused.unknown-step"));
    }

    @Test
    void aColleagueReadsItAndThenItIsPublished() {
        Leaflet saved = of(marc).save("d", 0, TEXT).orThrow();
        assertThat(code(publish(marc, saved)), is("refused.leaflet-not-read"));
        assertThat(code(of(marc).read("d", 1)), is("refused.own-text"));
        of(lea).read("d", 1).orThrow();
        assertThat(status("d"), is(LeafletStatus.READ));

        Leaflet published = publish(marc, saved).orThrow();

        assertThat(status("d"), is(LeafletStatus.PUBLISHED));
        Edition open = ccas.inclusion.openLesson(published.address()).orThrow().edition();
        assertThat(open.text(), equalTo(TEXT));
        assertThat(open.readBy(), is("lea"));
        assertThat(open.number(), is(1));
    }

    @Test
    void whoeverIsAloneSaysSo() {
        Leaflet saved = of(marc).save("d", 0, TEXT).orThrow();
        of(marc).publish("d", 1, new SaidEdition(inSixMonths(), true)).orThrow();
        assertThat(
                ccas.inclusion.openLesson(saved.address()).orThrow().edition().readBy(), is(nullValue()));
    }

    @Test
    void aTextThatChangedAfterItWasReadIsReadAnew() {
        of(marc).save("d", 0, TEXT);
        of(lea).read("d", 1).orThrow();
        Leaflet changed = of(marc).save("d", 1, text("Autre", "x")).orThrow();
        assertThat(code(publish(marc, changed)), is("refused.leaflet-not-read"));
        assertThat(code(of(lea).read("d", 1)), is("refused.leaflet-changed"));
    }

    @Test
    void peopleSeeTheEditionUntilTheNextOneIsPublished() {
        Leaflet leaflet = published("d", TEXT);
        Leaflet changed = of(marc).save("d", 1, text("Mieux", "x")).orThrow();
        assertThat(status("d"), is(LeafletStatus.CHANGED));
        assertThat(opened(leaflet).text(), equalTo(TEXT));
        of(marc).publish("d", changed.revision(), new SaidEdition(inSixMonths(), true))
                .orThrow();
        assertThat(opened(leaflet).text().title(), is("Mieux"));
        assertThat(opened(leaflet).number(), is(2));
        assertThat(
                of(marc).see("d").orThrow().editions().stream()
                        .map(Edition::number)
                        .toList(),
                contains(2, 1));
    }

    @Test
    void publishedTwiceItIsOneEdition() {
        Leaflet leaflet = published("d", TEXT);
        of(marc).publish("d", leaflet.revision(), new SaidEdition(inSixMonths(), true))
                .orThrow();
        assertThat(of(marc).see("d").orThrow().editions().size(), is(1));
    }

    @Test
    void aLessonIsTakenBackAndOpensNothingAnyMore() {
        Leaflet leaflet = published("d", TEXT);
        Outcome<OpenedLesson> unknown = ccas.inclusion.openLesson("2222-2222-2222-2222");
        for (int time = 0; time < 2; time++) {
            of(lea).takeBack("d").orThrow();
            assertThat(status("d"), is(LeafletStatus.TAKEN_BACK));
            assertThat(ccas.inclusion.openLesson(leaflet.address()), equalTo(unknown));
        }
        assertThat(of(marc).opened().orThrow(), is(empty()));
        of(marc).publish("d", 1, new SaidEdition(inSixMonths(), true)).orThrow();
        assertThat(opened(leaflet).number(), is(2));
    }

    @Test
    void theDayToCheckItAgainComes() {
        published("d", TEXT);
        ccas.clock.forward(Duration.ofDays(182));
        assertThat(status("d"), is(LeafletStatus.PUBLISHED));
        ccas.clock.forward(Duration.ofDays(3));
        assertThat(status("d"), is(LeafletStatus.TO_CHECK));
        of(marc).publish("d", 1, new SaidEdition(inSixMonths(), true)).orThrow();
        assertThat(status("d"), is(LeafletStatus.PUBLISHED));
    }

    @Test
    void theDayToCheckItAgainIsNeitherTodayNorFar() {
        of(marc).save("d", 0, TEXT);
        for (LocalDate day :
                List.of(today(), today().minusDays(1), today().plusYears(2).plusDays(1))) {
            assertThat(code(of(marc).publish("d", 1, new SaidEdition(day, true))), is("refused.check-day"));
        }
        of(marc).publish("d", 1, new SaidEdition(today().plusDays(1), true)).orThrow();
    }

    @Test
    void whatIsDestroyedIsGone() {
        Leaflet leaflet = published("d", TEXT);
        of(lea).destroy("d").orThrow();
        of(lea).destroy("d").orThrow();
        assertThat(code(of(marc).see("d")), is("refused.unknown-leaflet"));
        assertThat(code(ccas.inclusion.openLesson(leaflet.address())), is("refused.no-such-lesson"));
    }

    @Test
    void whoeverBelongsToTheStructureFindsWhatIsPublishedAndNothingElse() {
        Leaflet leaflet = published("d", TEXT);
        of(marc).save("e", 0, TEXT);
        assertThat(
                of(Ccas.learner("fatima")).opened().orThrow().stream()
                        .map(OpenedLesson::address)
                        .toList(),
                contains(leaflet.address()));
        assertThat(code(of(somebodyElsewhere()).opened()), is("refused.unknown-structure"));
    }

    @Test
    void nobodyButAHelperOfTheStructureWritesThere() {
        Leaflet leaflet = published("d", TEXT);
        SaidEdition said = new SaidEdition(inSixMonths(), true);
        for (Actor other : List.of(
                Ccas.learner("fatima"),
                new Actor("coralie", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE)),
                somebodyElsewhere())) {
            String expected =
                    other.equals(somebodyElsewhere()) ? "refused.unknown-structure" : "refused.not-yours-to-do";
            List<Outcome<?>> all = List.of(
                    of(other).leaflets(),
                    of(other).see("d"),
                    of(other).save("d", 1, text("Z", "z")),
                    of(other).save("e", 0, text("Z", "z")),
                    of(other).copy("e", new PathId("premiers-pas"), new StepId("joindre-un-fichier"), Locale.FRENCH),
                    of(other).addPhoto("d", new byte[] {1}),
                    of(other).photo("d", "a.jpg"),
                    of(other).read("d", 1),
                    of(other).publish("d", 1, said),
                    of(other).takeBack("d"),
                    of(other).destroy("d"));
            all.forEach(one -> assertThat(code(one), is(expected)));
        }
        assertThat(of(marc).leaflets().orThrow(), contains(leaflet));
    }

    @Test
    void theAddressIsReadInGroupsAndSmallLetters() {
        Leaflet leaflet = published("d", TEXT);
        String plain = leaflet.address().replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(ccas.inclusion.openLesson(plain), equalTo(ccas.inclusion.openLesson(leaflet.address())));
        assertThat(code(ccas.inclusion.openLesson("")), is("refused.no-such-lesson"));
    }

    @Test
    void theLeafletsOfOneDayHaveAQuota() {
        for (int i = 0; i < 200; i++) {
            of(marc).save("d" + i, 0, TEXT).orThrow();
        }
        assertThat(code(of(marc).save("more", 0, TEXT)), is("refused.over-quota"));
        of(marc).save("d1", 1, text("Mieux", "x")).orThrow();
        of(lea).save("hers", 0, TEXT).orThrow();
    }

    private StructureLessons of(Actor actor) {
        return ccas.inclusion.as(actor).lessonsOf(Ccas.STRUCTURE);
    }

    private static Actor somebodyElsewhere() {
        return new Actor("ines", Set.of(Role.HELPER), Set.of("ailleurs"));
    }

    private Leaflet copy(String id, Locale language) {
        return of(marc).copy(id, new PathId("premiers-pas"), new StepId("joindre-un-fichier"), language)
                .orThrow();
    }

    /** Saved, published by somebody who is alone. */
    private Leaflet published(String id, LeafletText text) {
        of(marc).save(id, 0, text).orThrow();
        return of(marc).publish(id, 1, new SaidEdition(inSixMonths(), true)).orThrow();
    }

    private Outcome<Leaflet> publish(Actor actor, Leaflet leaflet) {
        return of(actor).publish(leaflet.id(), leaflet.revision(), new SaidEdition(inSixMonths(), false));
    }

    private Edition opened(Leaflet leaflet) {
        return ccas.inclusion.openLesson(leaflet.address()).orThrow().edition();
    }

    private LeafletStatus status(String id) {
        return of(marc).see(id).orThrow().status();
    }

    private LocalDate today() {
        return ccas.inclusion.today();
    }

    private LocalDate inSixMonths() {
        return today().plusDays(183);
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", refusal -> refusal.reason().code());
    }

    private static LeafletText text(String title, String words) {
        return new LeafletText(
                "fr",
                title,
                List.of(LeafletBlock.of(Kind.PARAGRAPH, words), new LeafletBlock(Kind.PICTURE, "", "glisser-haut")));
    }
}
