package org.inclusion.lti.check;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inclusion.lti.platform.Platform;

/**
 * Does the platform send its people back to the entrance? It is asked as at a launch of nobody ({@code prompt=none}): a
 * platform that knows our address answers there that nobody is signed in. Many do not answer without a browser that is
 * signed in.
 */
final class ReturnQuestion {

    private static final String SUBJECT = "return address";

    private ReturnQuestion() {}

    static Finding of(Platform platform, URI launch, InstantSource clock) {
        Asked answer = Asked.get(question(platform, launch), clock);
        String where = platform.authorization().toString();
        String said = answer.body() + " " + answer.location();
        if (answer.status() == 0 || answer.status() == 404) {
            String why = answer.status() == 0 ? answer.failure() : "answered 404";
            String remedy = answer.mend().isEmpty()
                    ? "register the platform's authentication request URL (operator lti register --authorization …"
                            + " --replace)"
                    : answer.mend();
            return Finding.wrong(SUBJECT, where + " " + why + ": " + remedy);
        }
        boolean isRefused = answer.status() / 100 == 4 || said.contains("error=");
        if (isRefused && said.contains("redirect_uri") && !answer.location().startsWith(launch.toString())) {
            return Finding.wrong(
                    SUBJECT, where + " does not know " + launch + ": enter it at the platform as a redirect URI");
        }
        if (answer.location().startsWith(launch.toString()) || posts(answer, launch)) {
            return Finding.right(SUBJECT, "the platform answers to " + launch);
        }
        return Finding.unseen(
                SUBJECT,
                "the platform does not say it to somebody who is not signed in: there, the redirect URI is to be "
                        + launch);
    }

    /** The page of a {@code form_post} sends its form to us. */
    private static boolean posts(Asked answer, URI launch) {
        return answer.isDone() && answer.body().contains("action=\"" + launch + "\"");
    }

    private static URI question(Platform platform, URI launch) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("scope", "openid");
        asked.put("response_type", "id_token");
        asked.put("response_mode", "form_post");
        asked.put("prompt", "none");
        asked.put("client_id", platform.clientId());
        asked.put("redirect_uri", launch.toString());
        asked.put("login_hint", "nobody");
        asked.put("state", UUID.randomUUID().toString());
        asked.put("nonce", UUID.randomUUID().toString());
        String query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String address = platform.authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }
}
