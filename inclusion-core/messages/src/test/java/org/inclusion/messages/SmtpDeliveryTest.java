package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.inclusion.message.Handover;
import org.inclusion.message.Handover.Result;
import org.inclusion.messages.SmtpOptions.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer of a mail server's means, and that none can hold a sender up. */
class SmtpDeliveryTest {

    /** Long enough for a slow machine, where the server answers. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Duration SOON = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "EHLO", "250 example.org", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".", "250 taken"));
    private ServerSocket server;

    /** What a server does with a connection. */
    private interface Way {

        void speak(Socket socket) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void serve(Way way) {
        threads.execute(() -> {
            try (Socket socket = server.accept()) {
                way.speak(socket);
            } catch (IOException gone) {
                heard.add("closed");
            }
        });
    }

    /** Answers each command as {@link #answers} says; an answer that is empty closes the connection. */
    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        say(out, "220 example.org");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String command = line.split("[ :]", 2)[0];
            if (data && !line.equals(".")) {
                continue;
            }
            String answer = answers.getOrDefault(command, "502 unknown");
            if (answer.isEmpty()) {
                return;
            }
            say(out, answer);
            data = command.equals("DATA") && answer.startsWith("354");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private SmtpOptions options() {
        return SmtpOptions.of("127.0.0.1", "rappel@example.org")
                .port(server.getLocalPort())
                .security(Security.NONE);
    }

    private Handover deliver(SmtpOptions options, Duration whole) {
        return new SmtpDelivery(options, whole, new NameLookup(options.host())).deliver(Sent.REMINDER, Sent.BOX);
    }

    private Handover deliver() {
        serve(this::talk);
        return deliver(options(), PATIENT);
    }

    @Test
    void theNeutralTextLeavesAndNothingThatTells() {
        assertThat(deliver(), equalTo(Handover.accepted("m-1")));
        assertThat(heard, hasItems("MAIL FROM:<rappel@example.org>", "RCPT TO:<odette@example.org>"));
        // The server may hear more while this is read.
        List<String> soFar = List.copyOf(heard);
        List<String> mail = soFar.subList(soFar.indexOf("DATA") + 1, soFar.indexOf("."));
        assertThat(
                mail.stream()
                        .map(line -> line.split(":", 2)[0])
                        .limit(mail.indexOf(""))
                        .toList(),
                contains(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "Auto-Submitted"));
        assertThat(mail, hasItem("From: rappel@example.org"));
        assertThat("the message's own id", mail, hasItem("Message-ID: <m-1@example.org>"));
        assertThat(mail, hasItem("Rappel=C2=A0: demain."));
    }

    @Test
    void theHourLeavesForWhoeverChoseToReadIt() {
        serve(this::talk);
        SmtpDelivery delivery = new SmtpDelivery(options());
        assertThat(delivery.deliver(Sent.REMINDER, Sent.BOX.withHour()), equalTo(Handover.accepted("m-1")));
        assertThat(heard, hasItem("Rappel=C2=A0: demain, 10=C2=A0h."));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,550 no,LATER",
        "MAIL,451 later,LATER",
        "RCPT,550 no such box,REFUSED",
        "RCPT,553 no,REFUSED",
        "RCPT,450 busy,LATER",
        "RCPT,451 later,LATER",
        "DATA,554 no,REFUSED",
        "DATA,421 closing,LATER",
        ".,552 too large,REFUSED",
        ".,451 later,LATER",
        ".,'',UNKNOWN",
        "DATA,'',UNKNOWN",
        "EHLO,'',LATER"
    })
    void theCodeDecidesWhetherItIsTriedAgain(String command, String answer, Result result) {
        answers.put(command, answer);
        assertThat(deliver().result(), is(result));
    }

    @Test
    void aServerThatDoesNotEncryptGetsNothing() {
        serve(this::talk);
        assertThat(deliver(options().security(Security.STARTTLS), PATIENT), equalTo(Handover.later()));
        assertThat(heard, not(hasItem(startsWith("MAIL"))));
    }

    @Test
    void aServerThatEncryptsWithAnotherKeyGetsNothing() {
        serve(this::talk);
        assertThat(deliver(options().security(Security.TLS), PATIENT), equalTo(Handover.later()));
        assertThat(heard, not(hasItem(containsString("MAIL"))));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() {
        serve(socket -> socket.getInputStream().read());
        assertThat(deliver(options(), SOON), equalTo(Handover.later()));
    }

    @Test
    void aServerThatNeverEndsIsLeft() {
        serve(socket -> {
            OutputStream out = socket.getOutputStream();
            byte[] page = "2".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(page);
            }
        });
        assertThat(deliver(options(), PATIENT), equalTo(Handover.later()));
    }

    @Test
    void whereNobodyListensNothingHasLeft() throws IOException {
        SmtpOptions options = options();
        server.close();
        assertThat(deliver(options, PATIENT), equalTo(Handover.later()));
    }

    @ParameterizedTest
    @CsvSource({
        "odette",
        "'odette@example.org, marc@example.org'",
        "Odette <odette@example.org>",
        "'odette@example.org\r\nBcc: marc@example.org'",
        "''"
    })
    void whatIsNotOneAddressIsNotSentTo(String address) {
        Handover handover = new SmtpDelivery(options()).deliver(Sent.REMINDER, Recipient.mail(address, Locale.FRENCH));
        assertThat(handover, equalTo(Handover.refused()));
        assertThat(heard, empty());
    }
}
