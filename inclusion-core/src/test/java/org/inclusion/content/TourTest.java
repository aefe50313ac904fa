package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tours: what a pack may say of them. */
class TourTest {

    @TempDir
    Path folder;

    @Test
    void aTourIsReadStopByStop() {
        Tour tour = ContentLibrary.of(List.of(SmallPack.valid().folder(folder, "petit")))
                .tour("visite")
                .orElseThrow()
                .item();

        assertThat(tour.title().in(Locale.ENGLISH), equalTo("Tour"));
        assertThat(tour.stops().stream().map(Tour.Stop::id).toList(), contains("lire", "ecrire", "envoyer"));
        assertThat(tour.stops().get(0).page(), nullValue());
        assertThat(tour.stops().get(0).check(), nullValue());
        assertThat(tour.stops().get(1).target(), equalTo("mail-app >>> #write"));
        assertThat(tour.stops().get(1).page(), equalTo("/messages/*"));
        assertThat(tour.stops().get(1).action(), equalTo(Tour.Action.INPUT));
        assertThat(tour.stops().get(1).check(), equalTo(new Tour.Check(null, Tour.Check.NOT_EMPTY)));
        assertThat(tour.stops().get(2).check(), equalTo(new Tour.Check(".sent", "^(ok|parti)$")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            no stop                 | /tours/0/stops                  | []            | must not be empty
            the same stop twice     | /tours/0/stops/1/id             | "lire"        | "lire" stands twice in the tour
            an unknown act          | /tours/0/stops/0/act            | "LOOK"        | must be one of [READ, CLICK, INPUT, SELECT, VISIT]
            no target               | /tours/0/stops/0/target         | ""            | must be a text that is not empty
            a part that is empty    | /tours/0/stops/0/target         | "a >>>  >>> b" | must be CSS selectors, parted by " >>> "
            an end that is empty    | /tours/0/stops/0/target         | "a >>> "      | must be CSS selectors, parted by " >>> "
            parts without blanks    | /tours/0/stops/0/target         | "a>>>b"       | must be CSS selectors, parted by " >>> "
            another host's page     | /tours/0/stops/0/page           | "https://example.org/x" | must be the end of a path, such as /inbox or /messages/*
            a query                 | /tours/0/stops/0/page           | "/x?y=1"      | must be the end of a path, such as /inbox or /messages/*
            no expression           | /tours/0/stops/2/check/value    | "("           | must be a regular expression, or notEmpty
            an empty selector       | /tours/0/stops/2/check/selector | ".a >>> "     | must be CSS selectors, parted by " >>> "
            a check of nothing      | /tours/0/stops/2/check          | {}            | must name a selector, a value or both
            an unknown field        | /tours/0/stops/0/html           | "<b>"         | unknown field
            a language amiss        | /tours/0/stops/0/say/de         | "Hier"        | language de is not declared by the pack
            a tour that is not there | /practices/0/tour              | "x"           | no tour "x"
            """)
    void whatIsWrongIsToldWhereItStands(String what, String at, String becomes, @Nullable String problem) {
        assertThat(
                SmallPack.valid().with("lessons.json", at, becomes).problems(folder),
                contains("lessons.json#" + at + ": " + problem));
    }

    @Test
    void aTargetLongerThanAnybodyReadsIsRefused() {
        assertThat(
                SmallPack.valid()
                        .with("lessons.json", "/tours/0/stops/0/target", "\"" + "a".repeat(301) + "\"")
                        .problems(folder),
                contains("lessons.json#/tours/0/stops/0/target: longer than 300 characters"));
    }

    @Test
    void theSameTourTwiceInAPackIsRefused() {
        SmallPack valid = SmallPack.valid();

        assertThat(
                valid.with("lessons.json", "/tours/1", valid.json("lessons.json", "/tours/0"))
                        .problems(folder),
                contains("lessons.json#/tours/1/id: \"visite\" stands twice in tours"));
    }

    @Test
    void theSameTourInTwoPacksIsRefused() {
        PackSource one = SmallPack.valid().folder(folder, "petit");
        PackSource other = SmallPack.valid()
                .named("autre")
                .with("lessons.json", "/tours/0/id", "\"visite\"")
                .with("lessons.json", "/practices/0/tour", "\"visite\"")
                .folder(folder, "autre");

        InvalidPackException refused =
                assertThrows(InvalidPackException.class, () -> ContentLibrary.of(List.of(one, other)));

        assertThat(
                refused.problems().stream().map(PackProblem::toString).toList(),
                contains(startsWith("autre/lessons.json#/tours/0/id: tour \"visite\" stands in pack petit too")));
    }
}
