package org.inclusion.servlet.together;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.inclusion.evidence.ItemRef;
import org.inclusion.together.Anchor;
import org.inclusion.together.Drawing;
import org.inclusion.together.PlaceInWords;
import org.inclusion.together.PreparedSentence;
import org.inclusion.together.SeenByHelper;
import org.inclusion.together.SeenByLearner;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.SharedSuccess;
import org.jspecify.annotations.Nullable;

/** Writes what each side of a session reads. */
final class TogetherViews {

    private TogetherViews() {}

    /** The session as the helper reads it: everything in words, and without the session's id. */
    static Watched toHelper(SeenByHelper seen, Speaking speaking) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", seen.number());
        view.put("status", seen.status());
        view.put("until", seen.until().toString());
        view.put("drawings", drawings(seen.drawings()));
        view.put("position", position(seen.position()));
        view.put("place", place(seen.place(), speaking));
        view.put("pointed", seen.pointed());
        view.put("pointings", seen.pointings());
        putSentence(view, seen.sentence(), seen.sentences(), speaking);
        view.put("signals", seen.signals());
        view.put("successes", successes(seen.successes(), speaking));
        return new Watched(seen.session(), seen.number(), view);
    }

    /** The session as the learner's side reads it: the helper's name comes before anything else. */
    static Watched toLearner(SeenByLearner seen, Speaking speaking) {
        Map<String, Object> helper = new LinkedHashMap<>();
        helper.put("name", speaking.nameOf(seen.helper()));
        helper.put("structure", speaking.nameOf(seen.structure()));
        helper.put("promise", speaking.say("together.promise"));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("session", seen.session());
        view.put("number", seen.number());
        view.put("status", seen.status());
        view.put("until", seen.until().toString());
        view.put("helper", helper);
        view.put("drawings", drawings(seen.drawings()));
        view.put("position", position(seen.position()));
        view.put("pointed", seen.pointed());
        view.put("pointings", seen.pointings());
        putSentence(view, seen.sentence(), seen.sentences(), speaking);
        view.put("successes", successes(seen.successes(), speaking));
        return new Watched(seen.session(), seen.number(), view);
    }

    /** In one order on both pages. */
    private static List<Drawing> drawings(Set<Drawing> drawings) {
        return drawings.stream().sorted().toList();
    }

    private static @Nullable Map<String, Object> position(@Nullable SharedPosition position) {
        if (position == null) {
            return null;
        }
        Map<String, Object> view = item(position.place().item());
        view.put("anchor", position.place().anchor());
        view.put("state", position.state());
        return view;
    }

    private static Map<String, Object> item(ItemRef item) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("pack", item.pack());
        view.put("version", item.version());
        view.put("item", item.item());
        return view;
    }

    private static @Nullable Map<String, Object> place(@Nullable PlaceInWords place, Speaking speaking) {
        if (place == null) {
            return null;
        }
        List<Anchor> anchors = place.anchors();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", speaking.in(place.title()));
        view.put("exercise", place.exercise() == null ? null : speaking.in(place.exercise()));
        view.put("success", place.success() == null ? null : speaking.in(place.success()));
        view.put("at", place.at());
        view.put(
                "anchors",
                IntStream.range(0, anchors.size())
                        .mapToObj(i -> anchor(anchors.get(i), speaking))
                        .toList());
        return view;
    }

    private static Map<String, Object> anchor(Anchor anchor, Speaking speaking) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", anchor.id());
        view.put("kind", anchor.kind());
        view.put("words", anchor.words().stream().map(speaking::in).toList());
        view.put("numbered", anchor.numbered());
        return view;
    }

    private static void putSentence(
            Map<String, Object> view, @Nullable PreparedSentence sentence, long sentences, Speaking speaking) {
        view.put("sentence", sentence == null ? null : speaking.say("together.sentence." + sentence));
        view.put("sentences", sentences);
    }

    private static List<Map<String, Object>> successes(List<SharedSuccess> successes, Speaking speaking) {
        return successes.stream()
                .map(success -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("number", success.number());
                    view.put("title", speaking.in(success.title()));
                    view.put("answered", success.answered());
                    return view;
                })
                .toList();
    }
}
