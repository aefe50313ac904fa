package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.authoring.Draft;
import org.inclusion.authoring.DraftBlock;
import org.inclusion.authoring.DraftStore;
import org.inclusion.authoring.DraftText;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.Photo;
import org.inclusion.authoring.Publication;
import org.inclusion.evidence.ItemRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link DraftStore} passes. */
public abstract class DraftStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Publication OPEN = new Publication(1, 2, DAY, true);

    /** A structure no other test knows. */
    private final String structure = "S-" + UUID.randomUUID();

    @Test
    void aStructureWithoutDraftsHasNone() {
        assertThat(of(9), empty());
        assertThat(find("d"), is(Optional.empty()));
        assertThat(at("2222-2222-2222-2222"), is(Optional.empty()));
        assertThat(editions("d"), empty());
        assertThat(photos("d"), empty());
        assertThat(photo("d", "a.jpg"), is(Optional.empty()));
    }

    @Test
    void aDraftIsReadBackAsAdded() {
        Draft bare = draft("d", 1, NOON);
        Draft whole = new Draft(
                structure,
                "e",
                "3333-" + UUID.randomUUID(),
                new ItemRef("premiers-pas", "1.0.0", "envoyer"),
                text("Lundi, l’atelier 😀"),
                7,
                "helper-1",
                NOON.plusSeconds(1),
                "helper-2",
                OPEN);
        assertThat(add(bare), is(true));
        assertThat(add(whole), is(true));
        assertThat(find("d"), is(Optional.of(bare)));
        assertThat(find("e"), is(Optional.of(whole)));
        assertThat(at(whole.address()), is(Optional.of(whole)));
    }

    @Test
    void theFirstDraftOfAnIdStands() {
        Draft first = draft("d", 1, NOON);
        assertThat(add(first), is(true));
        assertThat(add(draft("d", 1, NOON.plusSeconds(1))), is(false));
        assertThat(add(draft("D", 1, NOON.minusSeconds(1))), is(true));
        assertThat(find("d"), is(Optional.of(first)));
        assertThat(of(9).size(), is(2));
    }

    @Test
    void theLatestSavedComeFirst() {
        Draft early = draft("b", 1, NOON);
        Draft late = draft("c", 1, NOON.plusSeconds(1));
        Draft sameInstant = draft("a", 1, NOON);
        List.of(early, late, sameInstant).forEach(this::add);
        assertThat(of(9), contains(late, sameInstant, early));
        assertThat(of(2), contains(late, sameInstant));
    }

    @Test
    void aDraftIsReplacedWhereItsRevisionIsTheOneExpected() {
        Draft first = draft("d", 1, NOON);
        add(first);
        Draft second = with(first, text("autre"), 2, "helper-2", null, null);
        assertThat(replace(second, 1), is(true));
        assertThat(find("d"), is(Optional.of(second)));
        assertThat(replace(with(first, text("late"), 2, "helper-3", null, null), 1), is(false));
        assertThat(replace(draft("unknown", 2, NOON), 1), is(false));
        assertThat(find("d"), is(Optional.of(second)));
        assertThat(of(9), contains(second));
    }

    @Test
    void theAddressAndTheOriginStayAsTheyWereAdded() {
        Draft first = draft("d", 1, NOON);
        add(first);
        Draft other = new Draft(
                structure,
                "d",
                "9999-9999-9999-9999",
                new ItemRef("p", "1.0.0", "s"),
                first.text(),
                2,
                "helper-1",
                NOON,
                null,
                null);
        assertThat(replace(other, 1), is(true));
        assertThat(find("d"), is(Optional.of(with(first, first.text(), 2, "helper-1", null, null))));
    }

    @Test
    void aReaderAndAPublicationComeAndTheReaderGoesWithTheText() {
        Draft draft = draft("d", 2, NOON);
        add(draft);
        Draft read = with(draft, draft.text(), 2, "helper-1", "helper-2", null);
        assertThat(replace(read, 2), is(true));
        Draft published = with(draft, draft.text(), 2, "helper-1", "helper-2", OPEN);
        assertThat(replace(published, 2), is(true));
        assertThat(find("d"), is(Optional.of(published)));
        Draft changed = with(draft, text("neu"), 3, "helper-1", null, OPEN);
        assertThat(replace(changed, 2), is(true));
        assertThat(find("d"), is(Optional.of(changed)));
        Draft takenBack = with(draft, text("neu"), 3, "helper-1", null, new Publication(1, 2, DAY, false));
        assertThat(replace(takenBack, 3), is(true));
        assertThat(find("d"), is(Optional.of(takenBack)));
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsTold() {
        Draft draft = draft("d", 1, NOON);
        add(draft);
        AtomicInteger saved = new AtomicInteger();
        together(4, number -> {
            Draft next = with(draft, text("von " + number), 2, "helper-" + number, null, null);
            saved.addAndGet(replace(next, 1) ? 1 : 0);
        });
        assertThat(saved.get(), is(1));
        assertThat(find("d").orElseThrow().revision(), is(2));
    }

    @Test
    void editionsAreReadBackAndTheFirstOfANumberStands() {
        Edition first = edition("d", 1, "erste", null);
        Edition second = edition("d", 2, "zweite", "helper-2");
        assertThat(publish(first), is(true));
        assertThat(publish(second), is(true));
        assertThat(publish(edition("d", 2, "andere", null)), is(false));
        assertThat(publish(edition("e", 1, "neben", null)), is(true));
        assertThat(editions("d"), contains(second, first));
    }

    @Test
    void photosAreReadBackToTheByte() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        byte[] large = new byte[700 << 10];
        Arrays.fill(large, (byte) 0xFF);
        keep("d", new Photo("b.jpg", every));
        keep("d", new Photo("a.png", large));
        keep("d", new Photo("b.jpg", new byte[] {1}));
        keep("e", new Photo("b.jpg", new byte[] {2}));
        assertThat(photos("d"), contains("a.png", "b.jpg"));
        assertThat(photo("d", "b.jpg"), is(Optional.of(new Photo("b.jpg", every))));
        assertThat(photo("d", "a.png"), is(Optional.of(new Photo("a.png", large))));
    }

    @Test
    void photosAreDroppedByTheirNames() {
        keep("d", new Photo("a.jpg", new byte[] {1}));
        keep("d", new Photo("b.jpg", new byte[] {2}));
        inTransaction(tx -> stores().drafts().drop(tx, structure, "d", List.of("a.jpg", "unknown.jpg")));
        inTransaction(tx -> stores().drafts().drop(tx, structure, "d", List.of()));
        assertThat(photos("d"), contains("b.jpg"));
    }

    @Test
    void whatIsDestroyedIsGoneWithAllThatHangsOnIt() {
        for (String id : List.of("d", "e")) {
            add(draft(id, 1, NOON));
            publish(edition(id, 1, "t", null));
            keep(id, new Photo("a.jpg", new byte[] {1}));
        }
        for (int time = 0; time < 2; time++) {
            inTransaction(tx -> stores().drafts().destroy(tx, structure, "d"));
            assertThat(find("d"), is(Optional.empty()));
            assertThat(editions("d"), empty());
            assertThat(photos("d"), empty());
        }
        assertThat(find("e").isPresent(), is(true));
        assertThat(editions("e").size(), is(1));
        assertThat(photos("e"), contains("a.jpg"));
    }

    @Test
    void aTextKeepsEveryKindOfPartAndManyOfThem() {
        List<DraftBlock> blocks = new ArrayList<>();
        for (DraftBlock.Kind kind : DraftBlock.Kind.values()) {
            blocks.add(new DraftBlock(kind, "« é » \"a\"\nb \\ 😀", kind == DraftBlock.Kind.PICTURE ? "a.jpg" : ""));
        }
        blocks.addAll(Collections.nCopies(36, DraftBlock.of(DraftBlock.Kind.PARAGRAPH, "x".repeat(2_000))));
        DraftText text = new DraftText("fr", "Titre", blocks);
        add(with(draft("d", 1, NOON), text, 1, "helper-1", null, null));
        assertThat(find("d").orElseThrow().text(), is(text));
    }

    private Draft draft(String id, int revision, Instant at) {
        String address = UUID.randomUUID().toString();
        return new Draft(structure, id, address, null, text("Titre"), revision, "helper-1", at, null, null);
    }

    private static Draft with(
            Draft draft,
            DraftText text,
            int revision,
            String by,
            @Nullable String reader,
            @Nullable Publication publication) {
        return new Draft(
                draft.structure(),
                draft.id(),
                draft.address(),
                draft.origin(),
                text,
                revision,
                by,
                draft.savedAt(),
                reader,
                publication);
    }

    private static DraftText text(String title) {
        return new DraftText("fr", title, List.of(DraftBlock.of(DraftBlock.Kind.PARAGRAPH, title)));
    }

    private Edition edition(String draft, int number, String title, @Nullable String reader) {
        return new Edition(structure, draft, number, text(title), "helper-1", NOON, reader, DAY);
    }

    private boolean add(Draft draft) {
        return ask(tx -> stores().drafts().add(tx, draft));
    }

    private boolean replace(Draft draft, int revision) {
        return ask(tx -> stores().drafts().replace(tx, draft, revision));
    }

    private Optional<Draft> find(String id) {
        return ask(tx -> stores().drafts().find(tx, structure, id));
    }

    private Optional<Draft> at(String address) {
        return ask(tx -> stores().drafts().at(tx, address));
    }

    private List<Draft> of(int atMost) {
        return ask(tx -> stores().drafts().of(tx, structure, atMost));
    }

    private boolean publish(Edition edition) {
        return ask(tx -> stores().drafts().publish(tx, edition));
    }

    private List<Edition> editions(String id) {
        return ask(tx -> stores().drafts().editions(tx, structure, id));
    }

    private void keep(String id, Photo photo) {
        inTransaction(tx -> stores().drafts().keep(tx, structure, id, photo));
    }

    private Optional<Photo> photo(String id, String name) {
        return ask(tx -> stores().drafts().photo(tx, structure, id, name));
    }

    private List<String> photos(String id) {
        return ask(tx -> stores().drafts().photos(tx, structure, id));
    }
}
