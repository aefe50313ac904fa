package org.inclusion.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.content.Block;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Exercise;
import org.inclusion.content.Lesson;
import org.inclusion.content.Tour;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Says which places there are, and says each in words. Blocks of lessons and stops on practice sites are places of the
 * library's own; a stop on a page of the host's is a place only where its tour marks it shareable.
 */
final class Places {

    private final ContentLibrary content;

    Places(ContentLibrary content) {
        this.content = content;
    }

    /**
     * A place in words.
     *
     * @return the words, or empty where there is no such place
     */
    Optional<PlaceInWords> inWords(Place place) {
        return content.pack(place.item()).flatMap(pack -> inWords(pack, place));
    }

    /**
     * The step that a place belongs to, for the evidence.
     *
     * @return the step itself; or the step whose exercise names the tour; or empty
     */
    Optional<ItemRef> stepOf(Place place) {
        return content.pack(place.item())
                .flatMap(pack -> step(pack, place)
                        .or(() -> stepsWithTour(pack, place.item().item()).findFirst())
                        .map(step -> pack.ref(step.id())));
    }

    private static Optional<PlaceInWords> inWords(ContentPack pack, Place place) {
        Optional<PlaceInWords> ofStep = step(pack, place).flatMap(step -> ofStep(pack, step, place.anchor()));
        return ofStep.isPresent()
                ? ofStep
                : pack.tour(place.item().item()).flatMap(tour -> ofTour(pack, tour, place.anchor()));
    }

    private static Optional<Step> step(ContentPack pack, Place place) {
        return pack.step(new StepId(place.item().item()));
    }

    private static Stream<Step> stepsWithTour(ContentPack pack, String tour) {
        return pack.paths().stream()
                .flatMap(path -> path.steps().stream())
                .filter(step -> pack.exercise(step.exercise())
                        .filter(exercise -> tour.equals(exercise.tour()))
                        .isPresent());
    }

    private static Optional<PlaceInWords> ofStep(ContentPack pack, Step step, @Nullable String anchor) {
        List<Anchor> anchors = new ArrayList<>();
        pack.lesson(step.lesson()).ifPresent(lesson -> anchors.addAll(blocks(pack, lesson)));
        Optional<Exercise> exercise = pack.exercise(step.exercise());
        exercise.ifPresent(known -> anchors.addAll(stops(pack, known)));
        return found(step.title(), exercise.orElse(null), anchors, anchor);
    }

    private static Optional<PlaceInWords> ofTour(ContentPack pack, Tour tour, @Nullable String anchor) {
        boolean onPracticeSite = stepsWithTour(pack, tour.id())
                .anyMatch(step -> pack.exercise(step.exercise())
                        .filter(exercise -> exercise.site() != null)
                        .isPresent());
        List<Anchor> anchors = stops(tour, onPracticeSite);
        return anchors.isEmpty() ? Optional.empty() : found(tour.title(), null, anchors, anchor);
    }

    private static Optional<PlaceInWords> found(
            LocalizedText title, @Nullable Exercise exercise, List<Anchor> anchors, @Nullable String anchor) {
        LocalizedText task = exercise == null ? null : exercise.title();
        LocalizedText success = exercise == null ? null : exercise.success();
        if (anchor == null) {
            return Optional.of(new PlaceInWords(title, task, success, anchors, -1));
        }
        return IntStream.range(0, anchors.size())
                .filter(i -> anchors.get(i).id().equals(anchor))
                .mapToObj(i -> new PlaceInWords(title, task, success, anchors, i))
                .findFirst();
    }

    private static List<Anchor> stops(ContentPack pack, Exercise exercise) {
        String tour = exercise.tour();
        return tour == null
                ? List.of()
                : pack.tour(tour)
                        .map(known -> stops(known, exercise.site() != null))
                        .orElse(List.of());
    }

    private static List<Anchor> stops(Tour tour, boolean onPracticeSite) {
        return tour.stops().stream()
                .filter(stop -> onPracticeSite || stop.shareable())
                .map(stop -> new Anchor(stop.id(), Anchor.Kind.STOP, List.of(stop.say()), false))
                .toList();
    }

    private static List<Anchor> blocks(ContentPack pack, Lesson lesson) {
        List<String> anchors = lesson.anchors();
        return IntStream.range(0, anchors.size())
                .mapToObj(i -> block(pack, anchors.get(i), lesson.blocks().get(i)))
                .toList();
    }

    private static Anchor block(ContentPack pack, String anchor, Block block) {
        boolean numbered = block instanceof Block.Listing listing && listing.numbered();
        return new Anchor(anchor, Anchor.Kind.BLOCK, words(pack, block), numbered);
    }

    private static List<LocalizedText> words(ContentPack pack, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        }
        if (block instanceof Block.Listing listing) {
            return listing.items();
        }
        if (block instanceof Block.Picture picture) {
            return List.of(picture.alt());
        }
        if (block instanceof Block.Tip tip) {
            return List.of(tip.text());
        }
        if (block instanceof Block.Term term) {
            return pack.term(term.term())
                    .map(known -> List.of(known.term(), known.meaning()))
                    .orElse(List.of());
        }
        if (block instanceof Block.FirstGesture gesture) {
            return List.of(gesture.text());
        }
        return pack.exercise(((Block.ExerciseHere) block).exercise())
                .map(exercise -> List.of(exercise.title()))
                .orElse(List.of());
    }
}
