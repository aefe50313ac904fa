package org.inclusion.samples.services.smtp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.inclusion.samples.services.smtp.MailReceiver.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mail server, spoken to line by line. */
class MailReceiverTest {

    private final MailReceiver receiver = new MailReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aMessageIsKeptAsItCame() throws IOException {
        try (Dialogue dialogue = new Dialogue()) {
            assertThat(dialogue.envelope(), startsWith("250"));
            assertThat(dialogue.message("Subject: Votre rendez-vous\r\n\r\nDemain à 10 h."), startsWith("250"));
        }

        assertThat(receiver.messages(), hasSize(1));
        MailReceiver.Message message = receiver.to("yann@example.org").orElseThrow();
        assertThat(message.from(), is("mediatheque@example.org"));
        assertThat(message.text(), containsString("Demain à 10 h."));
        assertThat(receiver.done(), empty());
    }

    @Test
    void aRecipientIsRefusedForGoodOnDemand() throws IOException {
        receiver.next(Behaviour.REFUSE);
        try (Dialogue dialogue = new Dialogue()) {
            assertThat(dialogue.envelope(), startsWith("550"));
            assertThat("no recipient is left", dialogue.say("DATA"), startsWith("503"));
        }

        assertThat(receiver.messages(), empty());
        assertThat(receiver.done(), contains(MailRule.REFUSED));
    }

    @Test
    void aGreylistedMessageIsTakenTheSecondTime() throws IOException {
        receiver.next(Behaviour.GREYLIST);
        try (Dialogue dialogue = new Dialogue()) {
            assertThat(dialogue.envelope(), startsWith("451"));
        }
        try (Dialogue dialogue = new Dialogue()) {
            assertThat(dialogue.envelope(), startsWith("250"));
            assertThat(dialogue.message("Subject: x\r\n\r\ny"), startsWith("250"));
        }

        assertThat(receiver.messages(), hasSize(1));
        assertThat(receiver.done(), contains(MailRule.GREYLISTED));
    }

    @Test
    void aMessageWhoseAnswerIsLostWasKeptAndComesTwice() throws IOException {
        receiver.next(Behaviour.DROP_AFTER_DATA);
        try (Dialogue dialogue = new Dialogue()) {
            dialogue.envelope();
            assertThat("the answer", dialogue.message("Subject: x\r\n\r\ny").startsWith("2"), is(false));
        }
        try (Dialogue dialogue = new Dialogue()) {
            dialogue.envelope();
            assertThat(dialogue.message("Subject: x\r\n\r\ny"), startsWith("250"));
        }

        assertThat(receiver.messages(), hasSize(2));
    }

    @Test
    void aMessageTooLargeIsRefusedByItsAnnouncedSize() throws IOException {
        try (Dialogue dialogue = new Dialogue()) {
            String answer = dialogue.say("MAIL FROM:<mediatheque@example.org> SIZE=" + (MailReceiver.LARGEST + 1));
            assertThat(answer, startsWith("5"));
        }
    }

    @Test
    void theRecipientAfterTheHundredthIsRefused() throws IOException {
        try (Dialogue dialogue = new Dialogue()) {
            dialogue.envelope();
            for (int more = 1; more < MailReceiver.MOST_RECIPIENTS; more++) {
                assertThat(dialogue.say("RCPT TO:<p" + more + "@example.org>"), startsWith("250"));
            }
            assertThat(dialogue.say("RCPT TO:<last@example.org>"), startsWith("452"));
        }
    }

    /** A client of a few lines. */
    private final class Dialogue implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port());

        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        private final Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);

        Dialogue() throws IOException {
            answer();
            say("EHLO host.example.org");
        }

        String envelope() throws IOException {
            say("MAIL FROM:<mediatheque@example.org>");
            return say("RCPT TO:<yann@example.org>");
        }

        String message(String text) throws IOException {
            say("DATA");
            return say(text + "\r\n.");
        }

        String say(String line) throws IOException {
            out.write(line + "\r\n");
            out.flush();
            return answer();
        }

        /** The last line of an answer; empty if the connection is closed. */
        private String answer() throws IOException {
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return line == null ? "" : line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
