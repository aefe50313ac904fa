package org.inclusion.samples.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ApiFuzzTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Between two requests, an input may let seconds pass. */
    private static final Pattern WAIT = Pattern.compile("wait (\\d{1,9})");

    private static final int MOST_REQUESTS = 12;

    /** So many inputs share a servlet, which counts the cards that failed. */
    private static final int A_SERVLET = 1024;

    private static final FuzzedTown TOWN = new FuzzedTown();

    private static final List<String> STRANGER = TOWN.ofTheStranger();

    private static int inputs;

    @FuzzTest(maxDuration = "")
    void whateverIsAskedTheAnswerIsOneAndNobodyElses(byte[] bytes) throws ServletException, IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        TOWN.begin();
        if (++inputs % A_SERVLET == 0) {
            TOWN.openAgain();
        }
        for (String part : text.split("\0", MOST_REQUESTS)) {
            Matcher wait = WAIT.matcher(part);
            if (wait.matches()) {
                TOWN.letPass(Long.parseLong(wait.group(1)));
            } else {
                ask(new Asked(part), text);
            }
        }
        Found.check(!TOWN.isChanged() || STRANGER.equals(TOWN.ofTheStranger()), "something of hers is not as it was");
    }

    /** A file that is sent while it is read says no length; its own end, read below, says that it is whole. */
    private static boolean isSentWhileRead(Answered answer) {
        return answer.length == -1 && answer.headers.toString().contains("attachment");
    }

    private static void ask(Asked request, String text) throws ServletException, IOException {
        Answered answer = TOWN.ask(request);
        Found.check(answer.status != 500, "500");
        boolean withBody = !request.getMethod().equals("HEAD") && answer.status != 304;
        if (withBody) {
            Found.check(answer.length == answer.body().length || isSentWhileRead(answer), "not as long as it says");
        }
        if (withBody && answer.type.endsWith("json")) {
            JsonNode document = JSON.readTree(answer.body());
            if (answer.status >= 400) {
                isProblem(answer, document);
            }
        }
        if (answer.status >= 400) {
            Found.check(answer.type.equals("application/problem+json"), answer.status + " as " + answer.type);
        }
        String whole = answer.whole();
        // Who knows a mark may be quoted.
        Found.check(
                !whole.contains(FuzzedTown.STRANGERS_MARK) || text.contains(FuzzedTown.STRANGERS_MARK),
                "something of the stranger's");
        Found.check(
                !whole.contains(FuzzedTown.YANNS_MARK)
                        || text.contains(FuzzedTown.YANNS_MARK)
                        || FuzzedTown.MAY_SEE_YANN.contains(request.who),
                "something of Yann's for " + request.who);
    }

    private static void isProblem(Answered answer, JsonNode document) {
        Found.check(document.path("status").asInt() == answer.status, "another status inside");
        Found.check(document.path("type").asText().startsWith("urn:inclusion:problem:"), "no type");
        Found.check(!document.path("title").asText().isBlank(), "no title");
        Found.check(!document.path("detail").asText().isBlank(), "no detail");
    }
}
