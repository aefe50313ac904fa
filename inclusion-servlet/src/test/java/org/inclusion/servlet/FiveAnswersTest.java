package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.evidence.Evidence;
import org.inclusion.id.QuestionId;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is said after each of the 243 patterns of answers to five questions. The table stands in {@code
 * five-answers.txt}: the pattern ({@code o} right, {@code x} wrong, {@code ?} "I don't know"), then the page's words.
 */
class FiveAnswersTest {

    private static final List<String> QUESTIONS = List.of(
            "joindre-un-fichier-1",
            "ecrire-un-message-1",
            "naviguer-sur-un-site-1",
            "mot-de-passe-1",
            "prendre-une-photo-1");

    private final Ccas ccas = new Ccas(new InMemoryStores());
    private final Host host = new Host(new InclusionServlet(
            ccas.inclusion,
            request -> Optional.ofNullable(request.getHeader("X-Test-User")).map(Ccas::learner)));

    @AfterEach
    void close() {
        host.close();
        ccas.close();
    }

    @Test
    void everyPatternSaysWhatWasRecognisedAndNothingElse() throws IOException {
        List<String> table = new ArrayList<>();
        for (int number = 0; number < 243; number++) {
            String pattern = pattern(number);
            String id = "hers-" + number;
            answer(Ccas.learner(id), pattern);
            table.add(pattern + "  " + said(id));
        }
        assertThat(String.join("\n", table), is(expected()));
    }

    @Test
    void iDoNotKnowSaysWhatAWrongAnswerSaysAndARightAnswerOnlyAdds() throws IOException {
        List<String> lines = expected().lines().toList();
        assertThat(lines, hasSize(243));
        for (String line : lines) {
            String pattern = line.substring(0, 5);
            String words = line.substring(5);
            assertThat(pattern, wordsOf(lines, pattern.replace('?', 'x')), is(words));
            long right = pattern.chars().filter(answer -> answer == 'o').count();
            assertThat(pattern, recognised(words), is(right));
        }
    }

    private static String wordsOf(List<String> lines, String pattern) {
        return lines.stream()
                .filter(line -> line.startsWith(pattern))
                .findFirst()
                .orElseThrow()
                .substring(5);
    }

    private static long recognised(String words) {
        int from = words.indexOf("Vous avez reconnu : ");
        if (from < 0) {
            return 0;
        }
        int to = words.indexOf(" | ", from);
        return (to < 0 ? words.substring(from) : words.substring(from, to)).split(" · ").length;
    }

    private static String pattern(int number) {
        String digits = Integer.toString(number, 3);
        return "0"
                .repeat(5 - digits.length())
                .concat(digits)
                .replace('0', 'o')
                .replace('1', 'x')
                .replace('2', '?');
    }

    private void answer(Actor learner, String pattern) {
        ContentPack pack = ccas.inclusion.content().pack("premiers-pas").orElseThrow();
        List<Evidence> answers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Question question = pack.question(new QuestionId(QUESTIONS.get(i))).orElseThrow();
            answers.add(ccas.draft("a" + i, learner, learner.asLearner())
                    .answered(pack.ref(question.id()), option(question, pattern.charAt(i))));
        }
        ccas.as(learner).record(answers);
    }

    private static @Nullable String option(Question question, char answer) {
        return answer == '?'
                ? null
                : question.options().stream()
                        .filter(option -> option.right() == (answer == 'o'))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private String said(String id) {
        JsonNode skills = new Caller(host, new Contract(), id)
                .get("api/learners/me/profile", "Accept-Language", "fr")
                .json()
                .get("skills");
        List<String> said = new ArrayList<>();
        if (!skills.get("sentence").isNull()) {
            said.add(skills.get("sentence").asText());
        }
        for (JsonNode group : skills.get("groups")) {
            List<String> titles = StreamSupport.stream(group.get("skills").spliterator(), false)
                    .map(skill -> skill.get("title").asText())
                    .toList();
            said.add(group.get("heading").asText() + " : " + String.join(" · ", titles));
        }
        return String.join(" | ", said);
    }

    private static String expected() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(FiveAnswersTest.class.getResourceAsStream("/five-answers.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
