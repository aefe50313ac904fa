package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people say at a counter finds an address that answers it among the first three. A list is written by somebody
 * who does not look at the words of the entries, and no wish is changed so that it is found. A further list is one
 * more file.
 */
class FirstWishesTest {

    private static final int SEEN_AT_ONCE = 3;
    private static final int OF_A_HUNDRED = 90;

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());

    /**
     * A wish of a list.
     *
     * @param answers how the addresses that answer it begin, without {@code https://} and {@code www.}
     */
    private record Wish(String words, List<String> answers) {

        boolean isAnsweredBy(String address) {
            String plain = address.replaceFirst("^https://(www\\.)?", "");
            return answers.stream().anyMatch(plain::startsWith);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "first-wishes.tsv",
                "first-wishes-2.tsv",
                "first-wishes-3.tsv",
                "first-wishes-4.tsv",
                "first-wishes-5.tsv"
            })
    void ninetyOfAHundredWishesFindAnAnswerAmongTheFirstThree(String list) throws IOException {
        List<Wish> wishes = read(list);
        List<Wish> missed = wishes.stream().filter(wish -> !isFound(wish)).toList();
        int found = wishes.size() - missed.size();
        String told = found + " of " + wishes.size() + " found; missed:\n"
                + missed.stream().map(this::told).collect(Collectors.joining("\n"));
        System.out.println(told);

        assertThat(wishes.size(), equalTo(100));
        assertThat(told, found, greaterThanOrEqualTo(OF_A_HUNDRED));
    }

    private boolean isFound(Wish wish) {
        return first(wish).stream().anyMatch(wish::isAnsweredBy);
    }

    private String told(Wish wish) {
        return "  " + wish.words() + " -> " + first(wish);
    }

    private List<String> first(Wish wish) {
        return library
                .findResources(new ResourceSearch(wish.words(), null, null, null, 0, SEEN_AT_ONCE))
                .resources()
                .stream()
                .map(one -> one.item().href().toString())
                .toList();
    }

    private static List<Wish> read(String list) throws IOException {
        try (InputStream file = Objects.requireNonNull(FirstWishesTest.class.getResourceAsStream(list), list)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Wish(parts[0], Arrays.asList(parts[1].split(" "))))
                    .toList();
        }
    }
}
