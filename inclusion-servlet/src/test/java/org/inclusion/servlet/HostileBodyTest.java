package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.inclusion.servlet.http.Quoted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every malformed body is answered with a problem document, and nothing is stored. */
class HostileBodyTest {

    private static final String EVIDENCE = "api/evidence";
    private static final String BATCH = "api/evidence/batch";
    private static final int LIMIT = 1 << 20;

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void nothingWasStored() {
        assertThat(fatima.get("api/learners/me/history").json().get("evidence").size(), equalTo(0));
        assertThat(fatima.get("api/learners/me/progress").text("/version"), equalTo("0"));
        town.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{'id':",
                "{'id':'x'} {}",
                "{'id':'x'},",
                "{id:'x'}",
                "{'success':NaN}",
                "{'success':Infinity}",
                "{'success':-Infinity}",
                "{'success':01}",
                "{'id':'x',}",
                "/* no */ {}",
                "\uFEFF{}",
                "{'id':'\u0001'}",
                "<html>"
            })
    void whatIsNoJsonIsRefused(String body) {
        refused(fatima.post(EVIDENCE, body), 400, "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'text'", "12", "true", "null"})
    void whatIsNoObjectIsRefused(String body) {
        refused(fatima.post(EVIDENCE, body), 400, "not-an-object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'a','id':'b'}|/id",
                "{'id':'a','i\\u0064':'a'}|/id",
                "{'items':[{},{'at':null,'at':null}]}|/items/1/at"
            })
    void aFieldWrittenTwiceIsRefused(String body, String field) {
        Reply reply = fatima.post(EVIDENCE, body.replace("\\u", "\\" + "u"));

        refused(reply, 400, "doubled-field");
        assertThat(reply.text("/field"), equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':1}|not-a-text|/id",
                "{'id':{'a':1}}|not-a-text|/id",
                "{'id':['a']}|not-a-text|/id",
                "{'id':1e400}|not-a-text|/id",
                "{'success':'yes'}|not-a-flag|/success",
                "{'success':1}|not-a-flag|/success",
                "{'a/b~c':1}|unknown-field|/a~1b~0c",
                "{'Id':'x'}|unknown-field|/Id",
                "{}|required|/id",
                "{'id':null}|required|/id",
                "{'id':''}|required|/id",
                "{'id':'with space'}|misshapen-id|/id",
                "{'id':'x'}|required|/at",
            })
    void theFieldAtFaultIsNamed(String body, String problem, String field) {
        Reply reply = fatima.post(EVIDENCE, body);

        refused(reply, 400, problem);
        assertThat(reply.text("/field"), equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|required|/items",
                "{'items':{}}|not-a-list|/items",
                "{'items':'x'}|not-a-list|/items",
                "{'items':[]}|batch-size|/items",
                "{'items':[],'id':'x'}|unknown-field|/id",
            })
    void theFieldAtFaultOfABatchIsNamed(String body, String problem, String field) {
        Reply reply = fatima.post(BATCH, body);

        refused(reply, 400, problem);
        assertThat(reply.text("/field"), equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wishes|{'goal':'g'}|required|/way",
                "wishes|{'goal':'g','way':'FLY'}|unknown-value|/way",
                "wishes|{'goal':'g','way':'ALONE','device':'PHONE','ownDevice':1}|not-a-flag|/ownDevice",
                "enrolments|{'path':'premiers-pas','major':1}|unknown-field|/major",
                "enrolments|{'path':['premiers-pas']}|not-a-text|/path",
                "disagreements|{}|required|/area",
                "disagreements|{'skill':'mot-de-passe'}|required|/pack",
                "disagreements|{'pack':'premiers-pas','skill':'mot-de-passe'}|required|/saying",
                "disagreements|{'area':'2','pack':'premiers-pas'}|unknown-field|/pack",
                "disagreements/retractions|{'skill':'mot-de-passe'}|required|/pack",
                "day-relation|{'present':'yes'}|not-a-flag|/present",
                "day-relation|{'present':false}|person-not-present|/present",
                "assessments|{'id':'a','mode':'FULL'}|not-told|/told",
                "assessments|{'id':'a b','mode':'FULL','told':'PAPER'}|misshapen-id|/id",
                "assessments|{'id':'a','mode':'COUNTER','told':'PAPER'}|required|/goal",
                "assessments/a/stop|{'why':'x'}|unknown-field|/why",
            })
    void everyRouteReadsAsStrictly(String what, String body, String problem, String field) {
        Reply reply = fatima.post("api/learners/me/" + what, body);

        refused(reply, 400, problem);
        assertThat(reply.text("/field"), equalTo(field));
    }

    @Test
    void whatNestsTooDeepIsRefused() {
        refused(fatima.post(EVIDENCE, "{'id':" + "[".repeat(20) + "]".repeat(20) + "}"), 400, "beyond-limits");
        refused(fatima.post(EVIDENCE, "[".repeat(10_000)), 400, "beyond-limits");
        refused(fatima.post(EVIDENCE, "{'id':" + "[".repeat(19) + "]".repeat(19) + "}"), 400, "not-a-text");
    }

    @Test
    void hugeNumbersAreRefused() {
        refused(fatima.post(EVIDENCE, "{'id':" + "9".repeat(100_000) + "}"), 400, "beyond-limits");
        refused(fatima.post(EVIDENCE, "{'id':1e999999999}"), 400, "not-a-text");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[][] broken = {
            {'{', '"', (byte) 0xC3, '(', '"', '}'},
            {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'},
            {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'},
            {'{', '"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"', '}'},
            {'{', '}', (byte) 0xE2, (byte) 0x82},
            "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1),
            "{}".getBytes(StandardCharsets.UTF_16),
        };
        for (byte[] body : broken) {
            refused(post(body), 400, "not-utf-8");
        }
    }

    @Test
    void halfACharacterIsRefused() {
        // Some versions of Jackson read half a character. It must then not break the answer that quotes it.
        String half = "\\uD800";
        String[] bodies = {"{'" + half + "':1}", "{'items':[],'" + half + "':1}", "{'id':'" + half + "'}"};
        for (String body : bodies) {
            assertThat(fatima.post(EVIDENCE, body).status(), equalTo(400));
        }
        assertThat(Quoted.of("a\uD800b"), equalTo("a?b"));
    }

    @Test
    void aLongNameIsNotSaidBackWhole() {
        Reply reply = fatima.post(EVIDENCE, "{'" + "x".repeat(40_000) + "':1}");

        refused(reply, 400, "unknown-field");
        assertThat(reply.body().length() < 4_000, equalTo(true));
    }

    @Test
    void oneByteTooManyIsTooMany() {
        String padding = " ".repeat(LIMIT - 2);
        refused(fatima.post(EVIDENCE, "{}" + padding), 400, "required");
        refused(fatima.post(EVIDENCE, "{}" + padding + " "), 413, "body-too-large");
    }

    @Test
    void aBodyOfUnknownLengthIsMeasuredWhileItIsRead() {
        byte[] body = ("{}" + " ".repeat(LIMIT)).getBytes(UTF_8);
        Reply reply = fatima.send(
                EVIDENCE,
                request -> request.header("X-Inclusion", "1")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        refused(reply, 413, "body-too-large");
    }

    @Test
    void tenMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        String head = String.join(
                "\r\n",
                "POST /inclusion/api/evidence HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Test-User: fatima",
                "X-Inclusion: 1",
                "Content-Type: application/json",
                "Content-Length: 10485760",
                "",
                "{");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), town.host.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            // The rest of the body is never sent. If the servlet waited for it, no answer would come.
            StringBuilder answer = new StringBuilder();
            for (int next = 0; next >= 0 && answer.indexOf("body-too-large") < 0; ) {
                next = socket.getInputStream().read();
                answer.append((char) next);
            }
            assertThat(answer.toString(), containsString("urn:inclusion:problem:body-too-large"));
            assertThat(answer.toString(), startsWith("HTTP/1.1 413"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data;boundary=x",
                "application/json;charset=iso-8859-1",
                "application/jsonp",
                "text/json",
                "application/problem+json"
            })
    void onlyJsonIsRead(String type) {
        Reply reply = fatima.send(
                EVIDENCE,
                request -> request.header("X-Inclusion", "1")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("lang=en&id=x")));

        refused(reply, 415, "not-json-type");
        assertThat(reply.header("Content-Language"), equalTo("fr"));
    }

    @Test
    void aBodyWithoutATypeIsNotRead() {
        Reply reply = fatima.send(
                EVIDENCE, request -> request.header("X-Inclusion", "1").POST(BodyPublishers.ofString("{}")));

        refused(reply, 415, "not-json-type");
    }

    @Test
    void jsonMaySayThatItIsUtf8() {
        Reply reply = fatima.send(
                EVIDENCE,
                request -> request.header("X-Inclusion", "1")
                        .header("Content-Type", "Application/JSON; charset=\"UTF-8\"")
                        .POST(BodyPublishers.ofString("{}")));

        refused(reply, 400, "required");
    }

    private Reply post(byte[] body) {
        return fatima.send(
                EVIDENCE,
                request -> request.header("X-Inclusion", "1")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void refused(Reply reply, int status, String problem) {
        assertThat(reply.body(), reply.status(), equalTo(status));
        assertThat(reply.body(), reply.problem(), equalTo(problem));
        assertThat(reply.body(), not(containsString("Exception")));
        assertThat(reply.body(), not(containsString("jackson")));
    }
}
