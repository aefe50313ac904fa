package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walkthroughs: what a helper says on a site of others, as a pack may say it, and those that are delivered. */
class WalkthroughTest {

    private static final String FILE = "walkthroughs.json";
    private static final SmallPack PACK = SmallPack.valid().withFifth(FILE, """
            {"walkthroughs": [
              {"id": "entrer", "title": {"fr": "Entrer", "en": "Go in"}, "resource": "guide",
               "lines": [{"say": {"fr": "Tapez.", "en": "Type."}, "see": {"fr": "Un nom.", "en": "A name."},
                          "ifNot": {"fr": "Effacez.", "en": "Wipe it out."}}],
               "changed": {"fr": "Appelez.", "en": "Call."}, "writtenOn": "2026-11-30",
               "checked": {"by": "Marc", "on": "2026-12-01"}},
              {"id": "banque", "title": {"fr": "Banque", "en": "Bank"},
               "lines": [{"say": {"fr": "Lisez.", "en": "Read."}, "see": {"fr": "Un nom.", "en": "A name."},
                          "ifNot": {"fr": "Fermez.", "en": "Close it."}}],
               "changed": {"fr": "Appelez.", "en": "Call."}, "writtenOn": "2026-11-30"}
            ]}""");

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());
    private final List<Published<Walkthrough>> delivered = library.walkthroughs();

    @TempDir
    Path folder;

    @Test
    void itSaysWhatToSayWhereAndWhoCheckedIt() {
        ContentPack pack = ContentLibrary.of(List.of(PACK.folder(folder, "petit")))
                .pack("petit")
                .orElseThrow();

        Walkthrough enter = pack.walkthrough("entrer").orElseThrow();
        assertThat(enter.resource(), equalTo("guide"));
        assertThat(enter.lines().get(0).ifNot().in(Locale.ENGLISH), equalTo("Wipe it out."));
        assertThat(enter.checked(), equalTo(new PersonCheck("Marc", LocalDate.of(2026, 12, 1))));
        Walkthrough bank = pack.walkthrough("banque").orElseThrow();
        assertThat(bank.resource(), is(nullValue()));
        assertThat(bank.checked(), is(nullValue()));
        assertThat(bank.writtenOn(), equalTo(LocalDate.of(2026, 11, 30)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            an address of nothing  | resource      | "nulle-part" | no resource "nulle-part"
            nothing to say         | lines         | []           | must not be empty
            nothing to see         | lines/0/see   |              | missing
            one language of two    | lines/0/say/en|              | missing in the declared language en
            no way out             | changed       |              | missing
            no day                 | writtenOn     |              | missing
            a day that is none     | writtenOn     | "2026-02-30" | must be a day such as 2026-11-30
            a field of a tour      | target        | "h1"         | unknown field
            """)
    void oneAmissIsRefusedAtItsPlace(String what, String where, @Nullable String becomes, String problem) {
        String at = "/walkthroughs/0/" + where;

        SmallPack pack = becomes == null ? PACK.without(FILE, at) : PACK.with(FILE, at, becomes);

        assertThat(pack.problems(folder), contains(FILE + "#" + at + ": " + problem));
    }

    @Test
    void oneNameStandsOnce() {
        SmallPack pack = PACK.with(FILE, "/walkthroughs/1/id", "\"entrer\"");

        assertThat(
                pack.problems(folder), contains(FILE + "#/walkthroughs/1/id: \"entrer\" stands twice in walkthroughs"));
    }

    @Test
    void tenAreDeliveredAndTheirAddressesStandInTheCatalogue() {
        assertThat(delivered.size(), is(greaterThanOrEqualTo(10)));
        assertThat(
                delivered.stream()
                        .filter(one -> one.item().resource() != null)
                        .filter(one -> one.pack()
                                .resource(Objects.requireNonNull(one.item().resource()))
                                .filter(resource -> resource.wish() != null)
                                .isEmpty())
                        .map(one -> one.item().id())
                        .toList(),
                empty());
        assertThat(
                library.walkthrough("caf-mon-compte").orElseThrow().item(),
                equalTo(delivered.get(0).item()));
        assertThat(library.walkthrough("nulle-part").isEmpty(), is(true));
    }

    /** A helper never hears a secret, and no line asks for one. */
    @Test
    void whereAPasswordOrACodeIsTypedTheHelperDoesNotHearIt() {
        assertThat(
                delivered.stream()
                        .flatMap(one -> one.item().lines().stream())
                        .map(line -> line.say().in(Locale.FRENCH))
                        .filter(say -> say.matches("(?s).*Tapez (le mot de passe|le code|votre code).*"))
                        .filter(say -> !say.matches("(?s).*(Ne me le dites pas|Je ne regarde pas).*"))
                        .toList(),
                empty());
        assertThat(delivered, not(empty()));
    }

    /** On a device of others an account that stays open is read by whoever comes next, and closing the page does not close it. */
    @Test
    void whereAPasswordIsTypedTheAccountIsLeftAtTheEnd() {
        assertThat(
                delivered.stream()
                        .map(Published::item)
                        .filter(one -> one.lines().stream()
                                .anyMatch(line -> line.say().in(Locale.FRENCH).contains("Tapez le mot de passe")))
                        .filter(one -> one.lines().stream()
                                .noneMatch(line -> line.say().in(Locale.FRENCH).matches("(?s).*[Dd]éconn.*")))
                        .map(Walkthrough::id)
                        .toList(),
                empty());
        assertThat(
                delivered.stream()
                        .flatMap(one -> one.item().lines().stream())
                        .map(line -> line.ifNot().in(Locale.FRENCH))
                        .filter(ifNot -> ifNot.matches("(?s)Fermez la page.*"))
                        .toList(),
                empty());
    }

    /** Nobody followed them at the real sites yet, and they say so. */
    @Test
    void noneIsSaidToBeCheckedBeforeAPersonDidIt() {
        assertThat(
                delivered.stream()
                        .filter(one -> one.item().checked() != null)
                        .map(one -> one.item().id())
                        .toList(),
                empty());
    }
}
