package org.inclusion.messages;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.inclusion.message.Message;

/**
 * A mail with the neutral text, as subject and as body: whoever sees the list of her mails reads no more than whoever
 * opens it. Its id is that of the message, so that one which comes twice is known by one id.
 */
final class SentMail extends MimeMessage {

    private final String id;

    private SentMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static SentMail of(Session session, String from, Address to, Message message, Recipient recipient)
            throws MessagingException {
        String domain = from.substring(from.indexOf('@'));
        SentMail mail = new SentMail(session, "<" + message.id() + domain + ">");
        String text = recipient.read(message);
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(text.replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
        mail.setText(text, StandardCharsets.UTF_8.name());
        mail.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        InstantSource.system().instant().atOffset(ZoneOffset.UTC)));
        // No machine answers a machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    /** In place of one with the name of this machine. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
