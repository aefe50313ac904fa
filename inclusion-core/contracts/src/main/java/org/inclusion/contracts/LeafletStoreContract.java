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
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.LastEdition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletBlock;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.Photo;
import org.inclusion.evidence.ItemRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link LeafletStore} passes. */
public abstract class LeafletStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final LastEdition OPEN = new LastEdition(1, 2, DAY, true);

    /** A structure no other test knows. */
    private final String structure = "S-" + UUID.randomUUID();

    @Test
    void aStructureWithoutLeafletsHasNone() {
        assertThat(of(9), empty());
        assertThat(find("d"), is(Optional.empty()));
        assertThat(at("2222-2222-2222-2222"), is(Optional.empty()));
        assertThat(editions("d"), empty());
        assertThat(photos("d"), empty());
        assertThat(photo("d", "a.jpg"), is(Optional.empty()));
    }

    @Test
    void aLeafletIsReadBackAsAdded() {
        Leaflet bare = leaflet("d", 1, NOON);
        Leaflet whole = new Leaflet(
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
    void theFirstLeafletOfAnIdStands() {
        Leaflet first = leaflet("d", 1, NOON);
        assertThat(add(first), is(true));
        assertThat(add(leaflet("d", 1, NOON.plusSeconds(1))), is(false));
        assertThat(add(leaflet("D", 1, NOON.minusSeconds(1))), is(true));
        assertThat(find("d"), is(Optional.of(first)));
        assertThat(of(9).size(), is(2));
    }

    @Test
    void theLatestSavedComeFirst() {
        Leaflet early = leaflet("b", 1, NOON);
        Leaflet late = leaflet("c", 1, NOON.plusSeconds(1));
        Leaflet sameInstant = leaflet("a", 1, NOON);
        List.of(early, late, sameInstant).forEach(this::add);
        assertThat(of(9), contains(late, sameInstant, early));
        assertThat(of(2), contains(late, sameInstant));
    }

    @Test
    void aLeafletIsReplacedWhereItsRevisionIsTheOneExpected() {
        Leaflet first = leaflet("d", 1, NOON);
        add(first);
        Leaflet second = with(first, text("autre"), 2, "helper-2", null, null);
        assertThat(replace(second, 1), is(true));
        assertThat(find("d"), is(Optional.of(second)));
        assertThat(replace(with(first, text("late"), 2, "helper-3", null, null), 1), is(false));
        assertThat(replace(leaflet("unknown", 2, NOON), 1), is(false));
        assertThat(find("d"), is(Optional.of(second)));
        assertThat(of(9), contains(second));
    }

    @Test
    void theAddressAndTheOriginStayAsTheyWereAdded() {
        Leaflet first = leaflet("d", 1, NOON);
        add(first);
        Leaflet other = new Leaflet(
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
        Leaflet leaflet = leaflet("d", 2, NOON);
        add(leaflet);
        Leaflet read = with(leaflet, leaflet.text(), 2, "helper-1", "helper-2", null);
        assertThat(replace(read, 2), is(true));
        Leaflet published = with(leaflet, leaflet.text(), 2, "helper-1", "helper-2", OPEN);
        assertThat(replace(published, 2), is(true));
        assertThat(find("d"), is(Optional.of(published)));
        Leaflet changed = with(leaflet, text("neu"), 3, "helper-1", null, OPEN);
        assertThat(replace(changed, 2), is(true));
        assertThat(find("d"), is(Optional.of(changed)));
        Leaflet takenBack = with(leaflet, text("neu"), 3, "helper-1", null, new LastEdition(1, 2, DAY, false));
        assertThat(replace(takenBack, 3), is(true));
        assertThat(find("d"), is(Optional.of(takenBack)));
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsTold() {
        Leaflet leaflet = leaflet("d", 1, NOON);
        add(leaflet);
        AtomicInteger saved = new AtomicInteger();
        together(4, number -> {
            Leaflet next = with(leaflet, text("von " + number), 2, "helper-" + number, null, null);
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
        inTransaction(tx -> stores().of(LeafletStore.class).drop(tx, structure, "d", List.of("a.jpg", "unknown.jpg")));
        inTransaction(tx -> stores().of(LeafletStore.class).drop(tx, structure, "d", List.of()));
        assertThat(photos("d"), contains("b.jpg"));
    }

    @Test
    void whatIsDestroyedIsGoneWithAllThatHangsOnIt() {
        for (String id : List.of("d", "e")) {
            add(leaflet(id, 1, NOON));
            publish(edition(id, 1, "t", null));
            keep(id, new Photo("a.jpg", new byte[] {1}));
        }
        for (int time = 0; time < 2; time++) {
            inTransaction(tx -> stores().of(LeafletStore.class).destroy(tx, structure, "d"));
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
        List<LeafletBlock> blocks = new ArrayList<>();
        for (LeafletBlock.Kind kind : LeafletBlock.Kind.values()) {
            blocks.add(
                    new LeafletBlock(kind, "« é » \"a\"\nb \\ 😀", kind == LeafletBlock.Kind.PICTURE ? "a.jpg" : ""));
        }
        blocks.addAll(Collections.nCopies(36, LeafletBlock.of(LeafletBlock.Kind.PARAGRAPH, "x".repeat(2_000))));
        LeafletText text = new LeafletText("fr", "Titre", blocks);
        add(with(leaflet("d", 1, NOON), text, 1, "helper-1", null, null));
        assertThat(find("d").orElseThrow().text(), is(text));
    }

    private Leaflet leaflet(String id, int revision, Instant at) {
        String address = UUID.randomUUID().toString();
        return new Leaflet(structure, id, address, null, text("Titre"), revision, "helper-1", at, null, null);
    }

    private static Leaflet with(
            Leaflet leaflet,
            LeafletText text,
            int revision,
            String by,
            @Nullable String reader,
            @Nullable LastEdition last) {
        return new Leaflet(
                leaflet.structure(),
                leaflet.id(),
                leaflet.address(),
                leaflet.origin(),
                text,
                revision,
                by,
                leaflet.savedAt(),
                reader,
                last);
    }

    private static LeafletText text(String title) {
        return new LeafletText("fr", title, List.of(LeafletBlock.of(LeafletBlock.Kind.PARAGRAPH, title)));
    }

    private Edition edition(String leaflet, int number, String title, @Nullable String reader) {
        return new Edition(structure, leaflet, number, text(title), "helper-1", NOON, reader, DAY);
    }

    private boolean add(Leaflet leaflet) {
        return ask(tx -> stores().of(LeafletStore.class).add(tx, leaflet));
    }

    private boolean replace(Leaflet leaflet, int revision) {
        return ask(tx -> stores().of(LeafletStore.class).replace(tx, leaflet, revision));
    }

    private Optional<Leaflet> find(String id) {
        return ask(tx -> stores().of(LeafletStore.class).find(tx, structure, id));
    }

    private Optional<Leaflet> at(String address) {
        return ask(tx -> stores().of(LeafletStore.class).at(tx, address));
    }

    private List<Leaflet> of(int atMost) {
        return ask(tx -> stores().of(LeafletStore.class).of(tx, structure, atMost));
    }

    private boolean publish(Edition edition) {
        return ask(tx -> stores().of(LeafletStore.class).publish(tx, edition));
    }

    private List<Edition> editions(String id) {
        return ask(tx -> stores().of(LeafletStore.class).editions(tx, structure, id));
    }

    private void keep(String id, Photo photo) {
        inTransaction(tx -> stores().of(LeafletStore.class).keep(tx, structure, id, photo));
    }

    private Optional<Photo> photo(String id, String name) {
        return ask(tx -> stores().of(LeafletStore.class).photo(tx, structure, id, name));
    }

    private List<String> photos(String id) {
        return ask(tx -> stores().of(LeafletStore.class).photos(tx, structure, id));
    }
}
