package org.inclusion.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.LaunchKind;
import org.inclusion.lti.launch.Launches;
import org.inclusion.lti.launch.Launches.Arrived;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platform;

/**
 * Answers the browser that brings a platform's word: by the page in which the person works, once the browser has shown
 * its secret.
 */
final class LaunchDoor {

    private static final List<String> WORDS = List.of(
            "refused.title",
            "refused.other-browser",
            "refused.later",
            "window.open",
            "practice.title",
            "practice.text",
            "over.title",
            "over.text",
            "activity.return",
            "completion.title",
            "completion.sees",
            "completion.never",
            "completion.change",
            "completion.yes",
            "completion.no",
            "completion.about",
            "completion.told",
            "completion.untold",
            "completion.failed");

    private static final List<String> TEACHING =
            List.of("sums.title", "opened.ask", "opened.some", "opened.few", "opened.away");

    private static final List<String> CHOOSING = List.of(
            "choose.title",
            "choose.text",
            "choose.text-several",
            "choose.wish",
            "choose.glossary",
            "choose.path",
            "choose.how",
            "choose.lesson",
            "choose.practice",
            "choose.preview",
            "choose.preview-text",
            "choose.steps",
            "choose.completion",
            "choose.completion-text",
            "choose.take",
            "choose.nothing",
            "choose.failed",
            "choose.first",
            "choose.sends",
            "choose.handed",
            "choose.alone");

    private static final List<String> NONE = List.of();

    private final Launches launches;
    private final URI entrance;
    private final URI library;

    LaunchDoor(Launches launches, URI entrance, URI library) {
        this.launches = launches;
        this.entrance = entrance;
        this.library = library;
    }

    LtiAnswer answer(HttpServletRequest request, PageWords asked) {
        if (Parameters.of(request, "error") != null) {
            throw new RefusedLaunchException(
                    Why.PLATFORM_SAID_NO,
                    "the platform's answer to a login was an error: " + Parameters.of(request, "error"));
        }
        Arrived arrived =
                launches.arrive(Parameters.required(request, "state"), Parameters.required(request, "id_token"));
        Launch launch = arrived.launch();
        boolean chooses = launch.kind() == LaunchKind.DEEP_LINKING;
        if (chooses) {
            ChoiceDoor.requireChoice(launch);
        }
        Platform platform = launch.platform();
        PageWords words = Speaking.with(platform, launch.language(), asked);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("arrival", arrived.arrival());
        told.put("key", arrived.key());
        told.put("storage", LoginDoor.storage(platform, arrived.storageTarget()));
        told.put("entrance", entrance.toString());
        told.put("library", library.toString());
        told.put("language", words.language().toLanguageTag());
        told.put(
                "words",
                Stream.of(WORDS, launch.isByInstructor() ? TEACHING : NONE, chooses ? CHOOSING : NONE)
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(key -> key, words::say)));
        return new Page(
                        words,
                        chooses ? "choose.title" : "activity.title",
                        null,
                        "launch",
                        told,
                        platform.settings().frameAncestors(),
                        chooses ? ChoiceDoor.forms(launch) : Set.of())
                .answer(200);
    }
}
