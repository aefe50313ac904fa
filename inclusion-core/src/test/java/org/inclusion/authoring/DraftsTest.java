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
import org.inclusion.StructureLessons;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.authoring.DraftBlock.Kind;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A helper writes a lesson, a colleague reads it, and the people of the structure open it. */
class DraftsTest {

    private static final DraftText TEXT = text("Envoyer une photo", "On choisit la photo.");

    private final Ccas ccas = new Ccas(Inclusion.builder().stores(new InMemoryStores()));
    private final Actor marc = Ccas.helper();
    private final Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));

    @AfterEach
    void close() {
        ccas.close();
    }

    @Test
    void aDraftIsSavedAndListedWithItsStatus() {
        Draft saved = of(marc).save("d", 0, TEXT).orThrow();
        assertThat(saved.revision(), is(1));
        assertThat(of(lea).drafts().orThrow(), contains(saved));
        assertThat(status("d"), is(DraftStatus.WRITTEN));
        assertThat(of(marc).see("d").orThrow().isPublishable(), is(true));
    }

    @Test
    void whatIsSentTwiceIsSavedOnce() {
        Draft first = of(marc).save("d", 0, TEXT).orThrow();
        assertThat(of(marc).save("d", 0, TEXT).orThrow(), equalTo(first));
        Draft second = of(marc).save("d", 1, text("Autre", "x")).orThrow();
        assertThat(of(marc).save("d", 1, text("Autre", "x")).orThrow(), equalTo(second));
        assertThat(second.revision(), is(2));
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsTold() {
        of(marc).save("d", 0, TEXT);
        of(lea).save("d", 1, text("De Léa", "x")).orThrow();
        assertThat(code(of(marc).save("d", 1, text("De Marc", "y"))), is("refused.draft-changed"));
        assertThat(code(of(lea).save("d", 0, TEXT)), is("refused.draft-changed"));
        assertThat(of(marc).see("d").orThrow().draft().text().title(), is("De Léa"));
    }

    @Test
    void aLessonIsCopiedWithItsPicturesAndItsOriginInTheReadersLanguage() {
        Draft copy = copy("d", Locale.FRENCH);
        assertThat(copy.text().language(), is("fr"));
        assertThat(copy.text().title(), is(not("")));
        assertThat(copy.text().pictures(), is(not(empty())));
        assertThat(copy.origin().pack(), is("premiers-pas"));
        assertThat(copy.origin().item(), is("joindre-un-fichier"));
        assertThat(of(marc).see("d").orThrow().problems(), is(empty()));
        assertThat(copy("e", Locale.ENGLISH).text().language(), is("en"));
    }

    @Test
    void aCopyThatIsSentTwiceIsOneCopy() {
        Draft copy = copy("d", Locale.FRENCH);
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
        Draft saved = of(marc).save("d", 0, TEXT).orThrow();
        assertThat(code(publish(marc, saved)), is("refused.draft-not-read"));
        assertThat(code(of(marc).read("d", 1)), is("refused.own-text"));
        of(lea).read("d", 1).orThrow();
        assertThat(status("d"), is(DraftStatus.READ));

        Draft published = publish(marc, saved).orThrow();

        assertThat(status("d"), is(DraftStatus.PUBLISHED));
        Edition open = ccas.inclusion.openLesson(published.address()).orThrow().edition();
        assertThat(open.text(), equalTo(TEXT));
        assertThat(open.readBy(), is("lea"));
        assertThat(open.number(), is(1));
    }

    @Test
    void whoeverIsAloneSaysSo() {
        Draft saved = of(marc).save("d", 0, TEXT).orThrow();
        of(marc).publish("d", 1, new SaidPublication(inSixMonths(), true)).orThrow();
        assertThat(ccas.inclusion.openLesson(saved.address()).orThrow().edition().readBy(), is(nullValue()));
    }

    @Test
    void aTextThatChangedAfterItWasReadIsReadAnew() {
        of(marc).save("d", 0, TEXT);
        of(lea).read("d", 1).orThrow();
        Draft changed = of(marc).save("d", 1, text("Autre", "x")).orThrow();
        assertThat(code(publish(marc, changed)), is("refused.draft-not-read"));
        assertThat(code(of(lea).read("d", 1)), is("refused.draft-changed"));
    }

    @Test
    void peopleSeeTheEditionUntilTheNextOneIsPublished() {
        Draft draft = published("d", TEXT);
        Draft changed = of(marc).save("d", 1, text("Mieux", "x")).orThrow();
        assertThat(status("d"), is(DraftStatus.CHANGED));
        assertThat(opened(draft).text(), equalTo(TEXT));
        of(marc).publish("d", changed.revision(), new SaidPublication(inSixMonths(), true)).orThrow();
        assertThat(opened(draft).text().title(), is("Mieux"));
        assertThat(opened(draft).number(), is(2));
        assertThat(
                of(marc).see("d").orThrow().editions().stream().map(Edition::number).toList(), contains(2, 1));
    }

    @Test
    void publishedTwiceItIsOneEdition() {
        Draft draft = published("d", TEXT);
        of(marc).publish("d", draft.revision(), new SaidPublication(inSixMonths(), true)).orThrow();
        assertThat(of(marc).see("d").orThrow().editions().size(), is(1));
    }

    @Test
    void aLessonIsTakenBackAndOpensNothingAnyMore() {
        Draft draft = published("d", TEXT);
        Outcome<PublishedLesson> unknown = ccas.inclusion.openLesson("2222-2222-2222-2222");
        for (int time = 0; time < 2; time++) {
            of(lea).takeBack("d").orThrow();
            assertThat(status("d"), is(DraftStatus.TAKEN_BACK));
            assertThat(ccas.inclusion.openLesson(draft.address()), equalTo(unknown));
        }
        assertThat(of(marc).published().orThrow(), is(empty()));
        of(marc).publish("d", 1, new SaidPublication(inSixMonths(), true)).orThrow();
        assertThat(opened(draft).number(), is(2));
    }

    @Test
    void theDayToCheckItAgainComes() {
        published("d", TEXT);
        ccas.clock.forward(Duration.ofDays(182));
        assertThat(status("d"), is(DraftStatus.PUBLISHED));
        ccas.clock.forward(Duration.ofDays(3));
        assertThat(status("d"), is(DraftStatus.TO_CHECK));
        of(marc).publish("d", 1, new SaidPublication(inSixMonths(), true)).orThrow();
        assertThat(status("d"), is(DraftStatus.PUBLISHED));
    }

    @Test
    void theDayToCheckItAgainIsNeitherTodayNorFar() {
        of(marc).save("d", 0, TEXT);
        for (LocalDate day : List.of(today(), today().minusDays(1), today().plusYears(2).plusDays(1))) {
            assertThat(code(of(marc).publish("d", 1, new SaidPublication(day, true))), is("refused.check-day"));
        }
        of(marc).publish("d", 1, new SaidPublication(today().plusDays(1), true)).orThrow();
    }

    @Test
    void whatIsDestroyedIsGone() {
        Draft draft = published("d", TEXT);
        of(lea).destroy("d").orThrow();
        of(lea).destroy("d").orThrow();
        assertThat(code(of(marc).see("d")), is("refused.unknown-draft"));
        assertThat(code(ccas.inclusion.openLesson(draft.address())), is("refused.no-such-lesson"));
    }

    @Test
    void whoeverBelongsToTheStructureFindsWhatIsPublishedAndNothingElse() {
        Draft draft = published("d", TEXT);
        of(marc).save("e", 0, TEXT);
        assertThat(
                of(Ccas.learner("fatima")).published().orThrow().stream()
                        .map(PublishedLesson::address)
                        .toList(),
                contains(draft.address()));
        assertThat(code(of(somebodyElsewhere()).published()), is("refused.unknown-structure"));
    }

    @Test
    void nobodyButAHelperOfTheStructureWritesThere() {
        Draft draft = published("d", TEXT);
        SaidPublication said = new SaidPublication(inSixMonths(), true);
        for (Actor other : List.of(
                Ccas.learner("fatima"),
                new Actor("coralie", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE)),
                somebodyElsewhere())) {
            String expected =
                    other.equals(somebodyElsewhere()) ? "refused.unknown-structure" : "refused.not-yours-to-do";
            List<Outcome<?>> all = List.of(
                    of(other).drafts(),
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
        assertThat(of(marc).drafts().orThrow(), contains(draft));
    }

    @Test
    void theAddressIsReadInGroupsAndSmallLetters() {
        Draft draft = published("d", TEXT);
        String plain = draft.address().replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(ccas.inclusion.openLesson(plain), equalTo(ccas.inclusion.openLesson(draft.address())));
        assertThat(code(ccas.inclusion.openLesson("")), is("refused.no-such-lesson"));
    }

    @Test
    void theDraftsOfOneDayHaveAQuota() {
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

    private Draft copy(String id, Locale language) {
        return of(marc)
                .copy(id, new PathId("premiers-pas"), new StepId("joindre-un-fichier"), language)
                .orThrow();
    }

    /** Saved, published by somebody who is alone. */
    private Draft published(String id, DraftText text) {
        of(marc).save(id, 0, text).orThrow();
        return of(marc).publish(id, 1, new SaidPublication(inSixMonths(), true)).orThrow();
    }

    private Outcome<Draft> publish(Actor actor, Draft draft) {
        return of(actor).publish(draft.id(), draft.revision(), new SaidPublication(inSixMonths(), false));
    }

    private Edition opened(Draft draft) {
        return ccas.inclusion.openLesson(draft.address()).orThrow().edition();
    }

    private DraftStatus status(String id) {
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

    private static DraftText text(String title, String words) {
        return new DraftText(
                "fr",
                title,
                List.of(DraftBlock.of(Kind.PARAGRAPH, words), new DraftBlock(Kind.PICTURE, "", "glisser-haut")));
    }
}
