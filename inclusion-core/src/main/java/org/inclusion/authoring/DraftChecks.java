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
 * Checks a draft as every pack is checked, and its words besides. Each problem is told once, with the number of its part.
 */
final class DraftChecks {

    private static final Pattern BLOCK = Pattern.compile("/lessons/0/blocks/(\\d+)(/.*)?");

    private final DraftText text;
    private final Function<String, Optional<Photo>> photos;

    /**
     * The checks of a text.
     *
     * @param photos finds a photo of the draft by its name
     */
    DraftChecks(DraftText text, Function<String, Optional<Photo>> photos) {
        this.text = text;
        this.photos = photos;
    }

    /** All problems: the mistakes first, each kind from the first part to the last. */
    List<DraftProblem> all() {
        CheckedPack checked = CheckedPack.ofLesson(new DraftPack(text, photos));
        List<DraftProblem> all = new ArrayList<>();
        checked.mistakes().stream().map(DraftChecks::mistake).forEach(all::add);
        words(PlainWords::mistake, DraftProblem::mistake).forEach(all::add);
        words(PlainWords::gap, DraftProblem::gap).forEach(all::add);
        if (!checked.gaps().isEmpty()) {
            all.add(DraftProblem.gap(0, "no-picture"));
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** What a rule says of the title, and of each part. */
    private Stream<DraftProblem> words(Function<String, Optional<String>> rule, Making making) {
        return IntStream.rangeClosed(0, text.blocks().size()).boxed().flatMap(number -> rule
                .apply(number == 0 ? text.title() : text.blocks().get(number - 1).text())
                .map(code -> making.of(number, code))
                .stream());
    }

    private interface Making {
        DraftProblem of(int block, String code);
    }

    private static DraftProblem mistake(PackProblem problem) {
        Matcher block = BLOCK.matcher(problem.pointer());
        if (!block.matches()) {
            return DraftProblem.mistake(0, problem.pointer().contains("/title") ? "no-title" : "no-parts");
        }
        int number = Integer.parseInt(block.group(1)) + 1;
        String field = Optional.ofNullable(block.group(2)).orElse("");
        if (field.startsWith("/src")) {
            return DraftProblem.mistake(number, "picture");
        }
        return DraftProblem.mistake(number, field.startsWith("/alt") ? "no-description" : "empty");
    }
}
