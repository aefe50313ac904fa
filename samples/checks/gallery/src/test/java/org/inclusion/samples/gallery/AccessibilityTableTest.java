package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/accessibility.md says something of each criterion, adds up, and names tests that exist. */
class AccessibilityTableTest {

    private static final Path ROOT = Path.of("../../..");

    /** What builds and git make and clear away at any moment. */
    private static final Set<String> NOT_OURS = Set.of("target", ".git");

    /** How many criteria RGAA 4.1 has in each of its thirteen topics. */
    private static final int[] CRITERIA = {9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12};

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\|[^|]*\\| ([^|]*) \\|");

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private final String page = read(ROOT.resolve("docs/accessibility.md"));

    @Test
    void everyCriterionIsThereOnceAndInOrder() {
        List<String> expected = IntStream.range(0, CRITERIA.length)
                .boxed()
                .flatMap(topic ->
                        IntStream.rangeClosed(1, CRITERIA[topic]).mapToObj(criterion -> (topic + 1) + "." + criterion))
                .toList();

        assertThat(rows().map(row -> row.group(1)).toList(), equalTo(expected));
        assertThat(rows().map(row -> row.group(2)).toList(), everyItem(is(oneOf("met", "n/a", "not met"))));
    }

    @Test
    void theFiguresAtTheTopAreThoseOfTheTable() {
        assertThat(
                page,
                containsString("Met **" + count("met") + "**, not applicable " + count("n/a") + ", not met "
                        + count("not met") + "."));
    }

    @Test
    void theTestsItNamesExist() throws IOException {
        Set<String> files = new HashSet<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file.getFileName().toString());
                return FileVisitResult.CONTINUE;
            }
        });
        TEST.matcher(page)
                .results()
                .forEach(name -> assertThat(name.group(1), files.contains(name.group(1) + ".java"), is(true)));
    }

    private long count(String verdict) {
        return rows().filter(row -> row.group(2).equals(verdict)).count();
    }

    private Stream<MatchResult> rows() {
        return ROW.matcher(page).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
