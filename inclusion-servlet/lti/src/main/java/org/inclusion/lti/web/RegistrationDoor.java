package org.inclusion.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.registration.RegisterByPlatform;

/** Answers a platform that registers itself. */
final class RegistrationDoor {

    private final RegisterByPlatform registering;

    RegistrationDoor(RegisterByPlatform registering) {
        this.registering = registering;
    }

    LtiAnswer answer(HttpServletRequest request, PageWords asked) {
        Platform platform = registering.register(
                Parameters.required(request, "offer"),
                Parameters.required(request, "openid_configuration"),
                Parameters.of(request, "registration_token"));
        PageWords words = Speaking.with(platform, null, asked);
        String text = platform.deployments().isEmpty() ? "register.deployment" : "register.done";
        Map<String, Object> told = Map.of("words", Map.of("register.close", words.say("register.close")));
        return new Page(
                        words,
                        "register.title",
                        text,
                        "registration",
                        told,
                        platform.settings().frameAncestors())
                .answer(200);
    }
}
