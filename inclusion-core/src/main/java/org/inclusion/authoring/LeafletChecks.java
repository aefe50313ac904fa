package org.inclusion.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.content.CheckedPack;
import org.inclusion.content.PackProblem;

/**
 * Checks a leaflet as every pack is checked, and its words besides. Each problem is reported once, with the number of
 * its part.
 */
final class LeafletChecks {

    private static final Pattern BLOCK = Pattern.compile("/lessons/0/blocks/(\\d+)(/.*)?");

    private final LeafletText text;
    private final Function<String, Optional<Photo>> photos;

    /**
     * The checks of a text.
     *
     * @param photos finds a photo of the leaflet by its name
     */
    LeafletChecks(LeafletText text, Function<String, Optional<Photo>> photos) {
        this.text = text;
        this.photos = photos;
    }

    /** All problems: the mistakes first, each kind from the first part to the last. */
    List<LeafletProblem> all() {
        CheckedPack checked = CheckedPack.ofLesson(new LeafletPack(text, photos));
        List<LeafletProblem> all = new ArrayList<>();
        checked.mistakes().stream().map(LeafletChecks::mistake).forEach(all::add);
        words(PlainWords::mistake, LeafletProblem::mistake).forEach(all::add);
        words(PlainWords::gap, LeafletProblem::gap).forEach(all::add);
        if (!checked.gaps().isEmpty()) {
            all.add(LeafletProblem.gap(0, "no-picture"));
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** The problems that one rule finds in the title, and in each part. */
    private Stream<LeafletProblem> words(Function<String, Optional<String>> rule, Making making) {
        return IntStream.rangeClosed(0, text.blocks().size())
                .boxed()
                .flatMap(number -> rule
                        .apply(
                                number == 0
                                        ? text.title()
                                        : text.blocks().get(number - 1).text())
                        .map(code -> making.of(number, code))
                        .stream());
    }

    private interface Making {
        LeafletProblem of(int block, String code);
    }

    private static LeafletProblem mistake(PackProblem problem) {
        Matcher block = BLOCK.matcher(problem.pointer());
        if (!block.matches()) {
            return LeafletProblem.mistake(0, problem.pointer().contains("/title") ? "no-title" : "no-parts");
        }
        int number = Integer.parseInt(block.group(1)) + 1;
        String field = Optional.ofNullable(block.group(2)).orElse("");
        if (field.startsWith("/src")) {
            return LeafletProblem.mistake(number, "picture");
        }
        return LeafletProblem.mistake(number, field.startsWith("/alt") ? "no-description" : "empty");
    }
}
