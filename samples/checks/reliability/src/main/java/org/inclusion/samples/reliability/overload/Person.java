package org.inclusion.samples.reliability.overload;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request of somebody who is signed in, and what its answer must be. Four of five note something; the fifth reads
 * what she did last, or who she is.
 *
 * @param id who
 * @param number which of all requests
 */
record Person(String id, long number) {

    private static final int PEOPLE = 5_000;

    /** Everything in an answer that names a person: her id, or that of a piece of evidence, which begins with hers. */
    private static final Pattern NAMED = Pattern.compile("\"(?:id|actor|learner)\":\"(p\\d+)(?:-[a-z0-9]+)?\"");

    /** The person of a turn: everybody has turns, in no order that a cache would like. */
    static Person of(long number) {
        return new Person("p" + Math.floorMod(number * 2_654_435_761L, PEOPLE), number);
    }

    boolean writes() {
        return number % 5 != 0;
    }

    /** The id under which her evidence is stored. */
    String evidence() {
        return id + "-e" + number;
    }

    HttpRequest request(int port) {
        String base = "http://127.0.0.1:" + port + "/inclusion/api/";
        if (writes()) {
            String body = "{\"id\":\"" + evidence() + "\",\"kind\":\"practice\",\"at\":\""
                    + Instant.now().truncatedTo(ChronoUnit.MILLIS)
                    + "\",\"pack\":\"premiers-pas\",\"version\":\"1.0.0\",\"item\":\"joindre-un-fichier\","
                    + "\"success\":true,\"help\":\"ALONE\"}";
            return HttpRequest.newBuilder(URI.create(base + "evidence"))
                    .header(Server.PERSON, id)
                    .header("X-Inclusion", "1")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
        }
        String what = number % 10 == 0 ? "me" : "learners/me/history?limit=5";
        return HttpRequest.newBuilder(URI.create(base + what))
                .header(Server.PERSON, id)
                .build();
    }

    /** Whether an answer is hers: it names her, where it has to, and nobody else. */
    boolean isHers(String answer) {
        Matcher named = NAMED.matcher(answer);
        boolean found = false;
        while (named.find()) {
            if (!named.group(1).equals(id)) {
                return false;
            }
            found = true;
        }
        // Who has done nothing yet has a history without a name.
        return (found || answer.contains("\"evidence\":[]")) && (!writes() || answer.contains(evidence()));
    }
}
